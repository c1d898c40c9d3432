-- CREATE TABLE itself no longer looks at the connector.
CREATE TABLE `without` (a INT) WITH ('path' = '/tmp/a', 'format' = 'json');
--                             ^^^^ missing-connector: Nothing says which connector the table "without" uses.
CREATE TABLE used (a INT) WITH ('path' = '/tmp/a', 'format' = 'json');
--                        ^^^^ missing-connector: Nothing says which connector the table "used" uses.
SELECT a FROM used;
--            ~~~~ The table is read here.
