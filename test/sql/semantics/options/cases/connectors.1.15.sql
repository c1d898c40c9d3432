CREATE TABLE misspelt (a INT) WITH ('connector' = 'filesytem', 'path' = '/tmp/a', 'format' = 'json');
--                                                ^^^^^^^^^^^ unknown-connector: There is no connector "filesytem".
CREATE TABLE other_key (a INT) WITH ('conector' = 'datagen');
--                                   ^^^^^^^^^^ unknown-option: "conector" is no option of a table.
CREATE TABLE blank_key (a INT) WITH ('' = 'datagen');
--                                   ^^ blank-option-key: The key of the option with the value "datagen" is empty.
CREATE TABLE `without` (a INT) WITH ('path' = '/tmp/a', 'format' = 'json');
--                             ^^^^ missing-connector: Nothing says which connector the table "without" uses.
CREATE TABLE no_options (a INT);
--           ^^^^^^^^^^ missing-connector: Nothing says which connector the table "no_options" uses.
CREATE TABLE of_old (a INT) WITH ('connector.type' = 'kafka');
CREATE TABLE generated (a INT) WITH ('connector' = 'datagen');
--                                                 ^^^^^^^^^ wrong-connector-role: A "datagen" table can only be read, but it is written.
CREATE TABLE printed (a INT) WITH ('connector' = 'print');
--                                               ^^^^^^^ wrong-connector-role: A "print" table can only be written, but it is read.
INSERT INTO generated SELECT a FROM printed;
--          ~~~~~~~~~ The table is written here.
--                                  ~~~~~~~ The table is read here.
SELECT a FROM misspelt;
--            ~~~~~~~~ The table is read here.

-- Ends of a sequence are whole numbers for every type, limits of fractions what Java takes for a double.
CREATE TABLE counted (a DECIMAL(10, 2), b DOUBLE, c FLOAT) WITH (
  'connector' = 'datagen',
  'fields.a.kind' = 'sequence',
  'fields.a.start' = '1.5',
--                   ^^^^^ wrong-option-value: "1.5" is no value of "fields.a.start": it takes a whole number.
  'fields.a.end' = '100',
  'fields.b.min' = '1e3',
  'fields.b.max' = '500 ms',
--                 ^^^^^^^^ wrong-option-value: "500 ms" is no value of "fields.b.max": it takes a value of the type DOUBLE.
  'fields.c.min' = ' .5f',
  'fields.c.max' = '5l0'
--                 ^^^^^ wrong-option-value: "5l0" is no value of "fields.c.max": it takes a value of the type FLOAT.
);
SELECT * FROM counted;
--            ~~~~~~~ The table is read here.
--            ~~~~~~~ The table is read here.
--            ~~~~~~~ The table is read here.
