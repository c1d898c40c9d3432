CREATE TABLE orders (
    id INT,
    value DOUBLE
) WITH ('connector' = 'datagen');

SELECT id FORM orders WHERE id = "a";
