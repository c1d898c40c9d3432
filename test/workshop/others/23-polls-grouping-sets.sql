/* ---------------------------------------------------------------
   Exit polls: made-up votes, counted by party and by region,
   by party alone, and all together.
   --------------------------------------------------------------- */
Create Temporary Table votes (
	station	Int,
	party	String,
	region	String,
	first_time	Boolean,
	cast_at	Timestamp(3),
	Watermark For cast_at As cast_at - Interval '1' Second
)
With (
	'connector' = 'datagen',
	'rows-per-second' = '200',
	'fields.station.kind' = 'sequence',
	'fields.station.start' = '1',
	'fields.station.end' = '90000',
	'fields.party.length' = '1',
	'fields.region.length' = '2'
);

Create Temporary Table tally (
	party	String,
	region	String,
	level	BigInt,
	votes	BigInt,
	fresh	BigInt,
	closed_at	Timestamp(3)
)
With (
	'connector' = 'blackhole',
	'property-version' = '1'
);

Insert Into tally
Select
	party,
	region,
	Grouping_Id(party, region),
	Count(*),
	Count(*) Filter (Where first_time),
	window_end
From Table(
	Tumble(
		Table votes,
		Descriptor(cast_at),
		Interval '5' Minutes
	)
)
Group By
	window_start,
	window_end,
	Grouping Sets ((party, region), (party), ());

Select
	region,
	Count(Distinct station) As stations
From votes
Group By
	region,
	party;
