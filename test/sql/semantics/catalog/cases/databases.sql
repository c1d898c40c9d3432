CREATE DATABASE sales;
--              ~~~~~ It is declared here.
--              ~~~~~ "sales" is declared here.
CREATE DATABASE sales;
--              ^^^^^ duplicate-database: A database "sales" exists already.
CREATE DATABASE IF NOT EXISTS sales;
CREATE TABLE sales.orders (a INT) WITH ('connector' = 'datagen');
CREATE TABLE slaes.orders (a INT) WITH ('connector' = 'datagen');
--           ^^^^^ unknown-database: There is no database "slaes".
CREATE TEMPORARY TABLE nowhere.orders (a INT) WITH ('connector' = 'datagen');
SELECT * FROM nowhere.orders;
SELECT * FROM orders;
--            ^^^^^^ unchecked-table: "orders" is not made in this script, so its columns and options were not checked.
USE sales;
SELECT * FROM orders;
SELECT * FROM sales.orders;
SELECT * FROM default_catalog.sales.orders;
DROP DATABASE sales CASCADE;

CREATE CATALOG memory WITH ('type' = 'generic_in_memory');
CREATE CATALOG memory WITH ('type' = 'generic_in_memory');
--             ^^^^^^ duplicate-catalog: A catalog "memory" exists already.
USE CATALOG memory;
CREATE TABLE t (a INT) WITH ('connector' = 'datagen');
SELECT * FROM memory.`default`.t;
USE CATALOG default_catalog;
USE default_databases;
--  ^^^^^^^^^^^^^^^^^ unknown-database: There is no database "default_databases".

-- Nobody can know what is in these.
CREATE CATALOG metastore WITH ('type' = 'hive', 'default-database' = 'landing');
SELECT * FROM metastore.landing.clicks;
USE CATALOG metastore;
SELECT * FROM clicks;
CREATE TABLE orders (a INT);
SELECT * FROM ordres;
USE CATALOG glue;
--          ^^^^ unchecked-catalog: The catalog "glue" is not made in this script, so what it holds was not checked.
SELECT * FROM anything;

-- Flink makes no catalog of no kind, and knows what its own takes.
CREATE CATALOG kindless WITH ('default-database' = 'x');
--             ^^^^^^^^ missing-option: Flink finds the kind of a catalog by "type".
CREATE CATALOG blank WITH ('' = 'generic_in_memory');
--                         ^^ blank-option-key: The key of the option with the value "generic_in_memory" is empty.
CREATE CATALOG misspelt WITH ('typ' = 'generic_in_memory');
--                            ^^^^^ unknown-option: "typ" is no option of a catalog "generic_in_memory".
CREATE CATALOG own WITH ('type' = 'generic_in_memory', 'default_database' = 'x');
--                                                     ^^^^^^^^^^^^^^^^^^ unknown-option: "default_database" is no option of a catalog "generic_in_memory".
CREATE CATALOG lake WITH ('type' = 'iceberg', 'warehouse' = 's3://b/w');
