/** Names as people give them. */
export const tableNames = [
  ...['orders', 'clicks', 'unicorns', 'wildrydes', 'sensor_readings', 'payments', 'page_views', 'ticker_input'],
  ...['transactions', 'iot_raw', 'user_events', 'shipments', 'log_lines', 'trades', 'customers', 'products'],
];
export const sinkNames = [
  ...['orders_per_minute', 'summary', 'wildrydes_summary', 'alerts', 'enriched_orders', 'totals', 'hourly_counts'],
  ...['output_stream', 'archive', 'top_products', 'clean_clicks', 'result_table', 'dashboard', 'dead_letters'],
];
export const viewNames = ['recent_orders', 'valid_events', 'per_customer', 'v_clean', 'filtered', 'latest_prices'];
export const cteNames = ['base', 'ranked', 'cleaned', 'src', 'windowed', 'picked'];
export const databaseNames = ['shop', 'analytics', 'studio_db', 'raw_zone'];

/** Physical columns with their types; several are reserved words and need back-ticks. */
export const columnPool: readonly (readonly [string, string])[] = [
  ['id', 'BIGINT'],
  ['order_id', 'STRING'],
  ['customer', 'STRING'],
  ['customer_id', 'BIGINT'],
  ['name', 'STRING'],
  ['status', 'STRING'],
  ['country', 'VARCHAR(2)'],
  ['price', 'DECIMAL(10, 2)'],
  ['amount', 'DOUBLE'],
  ['quantity', 'INT'],
  ['distance', 'INT'],
  ['temperature', 'DOUBLE'],
  ['is_valid', 'BOOLEAN'],
  ['created', 'DATE'],
  ['message', 'STRING'],
  ['ticker', 'STRING'],
  ['health_points', 'INT'],
  ['magic_points', 'INT'],
  ['user', 'STRING'],
  ['value', 'DOUBLE'],
  ['items', 'ARRAY<STRING>'],
  ['address', 'ROW<street STRING, city STRING>'],
];

/** Names of columns and aliases that Flink's parser refuses without back-ticks. */
const quoted = new Set([
  'user',
  'value',
  'timestamp',
  'order',
  'end',
  'start',
  'day',
  'hour',
  'count',
  'partition',
  'offset',
]);

export function bare(name: string): string {
  return quoted.has(name.toLowerCase()) || !/^[A-Za-z_]\w*$/.test(name) ? `\`${name}\`` : name;
}
