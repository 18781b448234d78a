/** Stands in until the contract is generated over it. */
type Loose = {
  parameters: { query?: any; path?: any; header?: any; cookie?: any };
  requestBody?: { content: { 'application/json': any } };
  responses: any;
};
export type paths = Record<
  string,
  Record<'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace', Loose>
>;
export type components = { schemas: Record<string, any> };
