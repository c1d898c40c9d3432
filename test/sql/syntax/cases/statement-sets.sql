EXECUTE STATEMENT SET BEGIN
    INSERT INTO a SELECT x FROM t
    INSERT INTO b SELECT y FROM t;
--  ^^^^^^ missing-semicolon: A semicolon is missing before "INSERT".
END;

EXECUTE STATEMENT SET BEGIN
    INSERT INTO a SELECT x FROM t;
    INSERT INTO b SELECT y FROM t
END;
-- <1 ^^^ missing-semicolon: A semicolon is missing before "END".

EXECUTE STATEMENT SET BEGIN
    INSERT INTO a x FROM t;
--                ^ missing-select: SELECT is missing before "x".
    INSERT INTO b SELECT y FROM t GROUP y;
--                                      ^ missing-token: Expected "BY" before "y".
END;

EXECUTE STATEMENT SET BEGIN
    INSERT INTO a SELECT x FROM t;
    SELECT y FROM t;
--  ^^^^^^ unexpected-token: Expected "END", "INSERT" or "UPSERT" but found "SELECT".
END;

EXECUTE STATEMENT SET BEGIN
END;
-- <1 ^^^ unexpected-token: Expected "INSERT" or "UPSERT" but found "END".

STATEMENT SET BEGIN
-- <1 ^^^^^^^^^ missing-token: Expected "EXECUTE" before "STATEMENT".
    INSERT INTO a SELECT x FROM t;
END;

BEGIN STATEMENT SET;
INSERT INTO a SELECT x FROM t;
END;

EXPLAIN STATEMENT SET BEGIN
    INSERT INTO a SELECT CASE WHEN x > 1 THEN 1 ELSE 2 END FROM t;
    INSERT INTO b SELECT COUNT(y FROM t;
--                            ~ This parenthesis is never closed.
--                               ^^^^ unclosed-parenthesis: ")" is missing before "FROM".
END;
