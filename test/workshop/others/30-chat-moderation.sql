%flink.ssql(type=update)

CREATE TABLE messages (
   msg_id    STRING,
   room      STRING,
   author    STRING,
   body      STRING, -- plain text, at most 4000 characters
   tags      ARRAY<STRING>,
   posted    TIMESTAMP_LTZ(3),
   WATERMARK FOR posted AS posted - INTERVAL '4' SECOND
)
WITH (
   'connector'                    = 'kafka',
   'topic'                        = 'chat-a;chat-b',
   'properties.bootstrap.servers' = 'broker:9092',
   'properties.group.id'          = 'moderation',
   'scan.startup.mode'            = 'latest-offset',
   'format'                       = 'json',
   'json.fail-on-missing-field'   = 'false'
);

CREATE TABLE room_mood (
   room      STRING,
   verdict   STRING,
   messages  BIGINT,
   authors   STRING,
   PRIMARY KEY (room, verdict) NOT ENFORCED
)
WITH (
   'connector'                    = 'upsert-kafka',
   'topic'                        = 'room-mood',
   'properties.bootstrap.servers' = 'broker:9092',
   'key.format'                   = 'csv',
   'value.format'                 = 'csv'
);

-- A message may be delivered twice; the first one counts.
CREATE VIEW once AS
SELECT msg_id, room, author, body, tags
FROM (
   SELECT *, ROW_NUMBER() OVER (PARTITION BY msg_id ORDER BY posted ASC) AS nth
   FROM messages
)
WHERE nth = 1;

CREATE VIEW judged AS
SELECT
   room,
   author,
   CASE
      WHEN body LIKE '%!%' ESCAPE '!' OR REGEXP(body, '(?i)\bb[a4]d\b') THEN 'rude'
      WHEN CHAR_LENGTH(TRIM(BOTH ' ' FROM body)) = 0 THEN 'empty'
      WHEN ARRAY['spam', 'ad'][1] = tags[1] THEN 'spam; or an ad'
      ELSE 'it''s fine'
   END AS verdict
FROM once;

INSERT INTO room_mood
SELECT
   room,
   verdict,
   COUNT(*),
   LISTAGG(author, ' | ')
FROM judged
GROUP BY
   room,
   verdict;
