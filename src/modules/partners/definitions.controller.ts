import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { metricCodes, metricDictionary } from '../../domain/partners/metric-dictionary.js';
import { Requires } from '../../platform/access/access-rules.js';
import { MetricDefinitionListView } from './definitions.views.js';

/** The dictionary behind every number of the dashboards and their exports. */
@ApiTags('partners')
@Controller('partners')
export class DefinitionsController {
  @Get('definitions')
  @Requires('partner.read')
  @ApiOperation({ summary: 'What every number of a dashboard is and how it is computed' })
  @ApiOkResponse({ type: MetricDefinitionListView })
  definitions(): MetricDefinitionListView {
    return { items: metricCodes.map((code) => ({ code, ...metricDictionary[code] })) };
  }

  @Get('definitions.csv')
  @Requires('partner.read')
  @ApiOperation({ summary: 'The definitions as a CSV file, to keep with exported numbers' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  definitionsFile(): StreamableFile {
    const rows = metricCodes.map((code) => {
      const { label, what, how, source, leftOut } = metricDictionary[code];
      return [code, label, what, how, source, leftOut];
    });
    const columns = ['Code', 'Measure', 'What it is', 'How it is computed', 'From', 'Left out'];
    const file = stringify(rows, { header: true, bom: true, escape_formulas: true, columns });
    return new StreamableFile(Buffer.from(file), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="definitions.csv"',
    });
  }
}
