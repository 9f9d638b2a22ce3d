import type { AreaReading } from '../../domain/model/reading';
import { ContractText } from '../coverage/ContractText';

/** What Connecting Devon and Somerset contracted for the former district the area lies in. */
export function CdsHere({ cds }: { cds: AreaReading['cds'] }) {
  return (
    <section className="cds-here" aria-labelledby="area-cds">
      <h3 id="area-cds">What Connecting Devon and Somerset (CDS) says here</h3>
      <p className="cds-here-label">{cds.label}</p>
      <p>{cds.note}</p>
      <ul className="cds-here-list">
        {cds.contracts.map((contract) => (
          <li key={`${contract.district} ${contract.part} ${contract.supplier}`}>
            <ContractText contract={contract} />
          </li>
        ))}
      </ul>
    </section>
  );
}
