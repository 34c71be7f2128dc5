declare module "*.hbs" {
  const text: string;
  export default text;
}
declare module "*.yml" {
  const text: string;
  export default text;
}
declare module "*.yml?data" {
  const data: import("./core/policy/schema.ts").PolicyFile;
  export default data;
}
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "*.graphql" {
  const text: string;
  export default text;
}
declare module "holiday-table*" {
  const table: import("./core/time/holiday-table.ts").HolidayTable;
  export default table;
}
