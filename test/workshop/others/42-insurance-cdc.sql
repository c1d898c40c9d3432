Create Table policies (
  policy_id   BigInt Not Null,
  holder      String,
  product     String,
  premium     Decimal(10, 2),
  valid_till  Date,
  Primary Key (policy_id) Not Enforced
)
With (
  'connector' = 'kafka',
  'topic' = 'ins.public.policies',
  'properties.bootstrap.servers' = 'broker:9092',
  'properties.group.id' = 'claims',
  'format' = 'debezium-json',
  'debezium-json.schema-include' = 'true'
);

Create Table claims (
  claim_id    BigInt Not Null,
  policy_id   BigInt,
  amount      Decimal(12, 2),
  state       String,
  Primary Key (claim_id) Not Enforced
)
With (
  'connector' = 'kafka',
  'topic' = 'ins.public.claims',
  'properties.bootstrap.servers' = 'broker:9092',
  'properties.group.id' = 'claims',
  'format' = 'canal-json',
  'canal-json.database.include' = 'ins'
);

Create Table loss_ratio (
  product     String,
  bracket     String,
  claims      BigInt,
  paid        Decimal(38, 2),
  premiums    Decimal(38, 2),
  Primary Key (product, bracket) Not Enforced
) With (
  'connector' = 'upsert-kafka',
  'topic' = 'loss-ratio',
  'properties.bootstrap.servers' = 'broker:9092',
  'key.format' = 'json',
  'value.format' = 'json'
);

With open_claims As (
  Select policy_id From claims Where state = 'open'
  Except
  Select policy_id From policies Where valid_till < Date '2020-01-01'
)
Select Count(*) As open_ones From open_claims;

Insert Into loss_ratio
Select
  product,
  Case When amount < 1000 Then 'small' When amount < 50000 Then 'middle' Else 'large' End,
  Count(claim_id),
  Sum(amount) Filter (Where state In ('paid', 'closed')),
  Sum(premium)
From policies
Join claims
  On claims.policy_id = policies.policy_id
Where policies.holder Not In (Select holder From policies Where product = 'test')
Group By
  product,
  Case When amount < 1000 Then 'small' When amount < 50000 Then 'middle' Else 'large' End;
