-- CREATE TABLE itself no longer looks at the connector.
CREATE TABLE none (a INT) WITH ('path' = '/tmp/a', 'format' = 'json');
CREATE TABLE used (a INT) WITH ('path' = '/tmp/a', 'format' = 'json');
SELECT a FROM used;
