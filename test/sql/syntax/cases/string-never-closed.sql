SELECT a FROM t WHERE b = 'c
--                        ^^ unterminated-string: The closing quote of this string is missing.
