/** A service in a list. */
export class ServiceListItemView {
  code: string;
  name: string;
  summary: string;
  officeCode: string;
  deskName: string;
  /** True for "tell us in your own words". */
  general: boolean;
}

/** Services that answer the same need. */
export class ServiceGroupView {
  code: string;
  name: string;
  services: ServiceListItemView[];
}

/** An office that serves, and how to reach its desk. */
export class OfficeView {
  code: string;
  name: string;
  deskName: string;
  summary: string;
  phone: string;
  email: string;
}

/** Everything I can ask for. */
export class ServiceGroupsView {
  groups: ServiceGroupView[];
  offices: OfficeView[];
}
