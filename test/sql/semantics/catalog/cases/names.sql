-- Names that are not known, for which a near one is.
CREATE TABLE orders (id INT, total DOUBLE) WITH ('connector' = 'datagen');
--           ~~~~~~ "orders" is declared here.
--           ~~~~~~ "orders" is declared here.
--           ~~~~~~ "orders" is declared here.
CREATE TABLE totals (id INT, total DOUBLE) WITH ('connector' = 'blackhole');
--           ~~~~~~ "totals" is declared here.
CREATE VIEW highest AS SELECT * FROM orders WHERE total > 100;
--          ~~~~~~~ "highest" is declared here.
--          ~~~~~~~ "highest" is declared here.
--          ~~~~~~~ "highest" is declared here.

INSERT INTO totals SELECT * FROM ordres;
--                               ^^^^^^ unknown-table: There is no table or view "ordres".
INSERT INTO totls SELECT * FROM orders;
--          ^^^^^ unknown-table: There is no table or view "totls".
SELECT * FROM orders JOIN higest ON orders.id = higest.id;
--                        ^^^^^^ unknown-table: There is no table or view "higest".
SELECT id FROM orders WHERE id IN (SELECT id FROM Orders);
--                                                ^^^^^^ unknown-table: There is no table or view "Orders".
SELECT * FROM default_catalog.default_database.orderss;
--                                             ^^^^^^^ unknown-table: There is no table or view "default_catalog.default_database.orderss".
SELECT * FROM default_catalog.default_databse.orders;
--                            ^^^^^^^^^^^^^^^ unknown-database: There is no database "default_databse".
SELECT * FROM default_catalgo.default_database.orders;
--            ^^^^^^^^^^^^^^^ unknown-catalog: There is no catalog "default_catalgo".
DESCRIBE highest_;
--       ^^^^^^^^ unknown-table: There is no table or view "highest_".
DROP VIEW highes;
--        ^^^^^^ unknown-table: There is no table or view "highes".

-- Far from every name: it may be in the catalog already, and is told once.
SELECT * FROM elsewhere;
--            ^^^^^^^^^ unchecked-table: "elsewhere" is not made in this script, so its columns and options were not checked.
SELECT * FROM elsewhere;
SELECT * FROM glue_database.elsewhere;
--            ^^^^^^^^^^^^^ unchecked-database: The database "glue_database" is not made in this script, so what it holds was not checked.
INSERT INTO totals SELECT * FROM hive.glue_database.elsewhere;
--                               ^^^^ unchecked-catalog: The catalog "hive" is not made in this script, so what it holds was not checked.

-- Different on purpose.
SELECT * FROM orders_2024;
--            ^^^^^^^^^^^ unchecked-table: "orders_2024" is not made in this script, so its columns and options were not checked.
CREATE TABLE orders_2025 LIKE orders;
