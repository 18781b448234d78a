import {
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  ArrayMaxSize,
  IsArray,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { viewAudiences, type ViewAudience } from '../../domain/views/view-access.js';
import {
  viewColumns,
  viewSorts,
  type ViewColumn,
  type ViewSort,
} from '../../domain/views/view-shape.js';
import { PlainText } from '../../platform/http/plain-text.js';

const columns = Object.keys(viewColumns) as ViewColumn[];
const sorts = Object.keys(viewSorts) as ViewSort[];

/** Which tickets to try out, and in which order. */
export class PreviewViewBody {
  /** version 1, and in `all` the conditions: of fields, and groups of them. */
  @ValidateIf(({ address }: PreviewViewBody) => address === undefined)
  @IsObject({ message: 'Give the conditions of the view.' })
  condition?: Record<string, unknown>;

  /** The conditions as an address has them, in the place of `condition`. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  address?: string;

  @IsOptional()
  @IsIn(sorts, { message: 'Choose an order from the list.' })
  sort?: ViewSort;
}

/** A view to save. */
export class SaveViewBody {
  @PlainText({ max: 80, words: 'a name' })
  name: string;

  @IsIn(viewAudiences, { message: 'Choose who the view is for.' })
  audience: ViewAudience;

  /** The team, of a view for a team. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  teamCode?: string | null;

  /** version 1, and in `all` the conditions: of fields, and groups of them. */
  @IsObject({ message: 'Give the conditions of the view.' })
  condition: Record<string, unknown>;

  @IsArray({ message: 'Choose columns from the list.' })
  @ArrayMaxSize(20)
  @IsIn(columns, { each: true, message: 'Choose columns from the list.' })
  columns: ViewColumn[];

  @IsIn(sorts, { message: 'Choose an order from the list.' })
  sort: ViewSort;
}
