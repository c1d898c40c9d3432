-- Joins bind from the left, and before 1.18 a comma does as they do.
SELECT * FROM a JOIN b ON a.x = b.x JOIN c ON b.y = c.y;
SELECT * FROM a, b JOIN c ON b.x = c.x, d;
SELECT * FROM a LEFT JOIN b USING (x, y) RIGHT OUTER JOIN c ON TRUE FULL OUTER JOIN d ON a.x = d.x AND d.y > 1;
SELECT * FROM a INNER JOIN b ON a.x = b.x CROSS JOIN c NATURAL JOIN d NATURAL LEFT JOIN e;
SELECT * FROM a LEFT JOIN (SELECT x FROM b) AS c ON a.x = c.x;
SELECT * FROM a LEFT JOIN b FOR SYSTEM_TIME AS OF a.p AS c ON a.x = c.x;
SELECT * FROM a JOIN b FOR SYSTEM_TIME AS OF TIMESTAMP '2024-01-01 00:00:00' ON a.x = b.x;
SELECT * FROM a CROSS JOIN UNNEST(a.items) AS i (n, m);
SELECT * FROM a, UNNEST(ARRAY[1, 2], b) WITH ORDINALITY AS u;
SELECT * FROM a, LATERAL TABLE(f(a.x)) AS u (v);
SELECT * FROM a LEFT JOIN LATERAL TABLE(f(x)) AS u (v) ON TRUE;
SELECT * FROM a, LATERAL (SELECT y FROM b WHERE b.x = a.x) AS c;
SELECT * FROM TABLE(c.f(1, 'x'));
