import type { Dataset } from '../../domain/model/dataset';
import { dateWords } from '../../domain/words/date-words';
import { formatCount } from '../../domain/words/format-value';
import { ScrollTable } from '../shared/ScrollTable';
import { ContractSources, contractStatus } from './ContractText';

/** Every CDS contract, by former district: the finest geography anyone has published. */
export function CdsContracts({ dataset }: { dataset: Dataset }) {
  return (
    <section aria-labelledby="coverage-cds" className="coverage-section">
      <h2 id="coverage-cds">Connecting Devon and Somerset (CDS) contracts</h2>
      <p>
        No boundary of a contract or list of its postcodes is published. The finest that can be said is the
        former district, and Sedgemoor was split between two suppliers. A contract does not mean that a
        connection has been built.
      </p>
      <ScrollTable label="CDS contracts by former district">
        <table className="figures-table figures-table--prose">
          <caption>
            <span>CDS contracts by former district, as last reported</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Former district</th>
              <th scope="col">Supplier</th>
              <th scope="col">Status</th>
              <th scope="col" className="numeric">
                Premises in the whole contract
              </th>
              <th scope="col">What is known, and from where</th>
            </tr>
          </thead>
          <tbody>
            {dataset.cds.map((contract) => (
              <tr key={`${contract.districtCode} ${contract.part} ${contract.supplier}`}>
                <th scope="row">
                  {contract.district}
                  <span className="cell-note">
                    {contract.part === 'whole' ? 'Whole district' : contract.part}
                  </span>
                </th>
                <td>
                  {contract.supplier}
                  <span className="cell-note">Signed {dateWords(contract.signed)}</span>
                </td>
                <td>{contractStatus(contract)}</td>
                <td className="numeric">{formatCount(contract.premisesAllAreas)}</td>
                <td>
                  <p>{contract.note}</p>
                  <ContractSources contract={contract} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className="small-print">
        Premises are those of the whole contract, which reaches beyond the district: they cannot be added up.
      </p>
    </section>
  );
}
