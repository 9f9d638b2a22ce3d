import type { CdsContract } from '../../domain/model/cds';
import { dateWords } from '../../domain/words/date-words';
import { formatCount } from '../../domain/words/format-value';

const STATUS_WORDS: Readonly<Record<CdsContract['status'], string>> = {
  'active-reduced': 'Under way, with fewer premises than contracted',
  terminated: 'Terminated',
  delivery: 'In delivery when last reported',
};

/** The state of a contract in words with its date: "Terminated (July 2022)". */
export function contractStatus(contract: CdsContract): string {
  return `${STATUS_WORDS[contract.status]} (${dateWords(contract.statusDate)})`;
}

/** One contract as a short text: where, who, what became of it, what that rests on. */
export function ContractText({ contract }: { contract: CdsContract }) {
  return (
    <>
      <p>
        <strong>
          {contract.supplier},{' '}
          {contract.part === 'whole'
            ? `all of ${contract.district}`
            : `${contract.district} ${contract.part}`}
          .
        </strong>{' '}
        {contractStatus(contract)}. Signed {dateWords(contract.signed)}, for{' '}
        {formatCount(contract.premisesAllAreas)} premises in the whole contract, which reaches beyond this
        district.
      </p>
      <p>{contract.note}</p>
      <ContractSources contract={contract} />
    </>
  );
}

export function ContractSources({ contract }: { contract: CdsContract }) {
  return (
    <ul className="contract-sources" aria-label="Sources">
      {contract.sources.map((source) => (
        <li key={source.url}>
          <a href={source.url} rel="noopener external">
            {source.publisher}: {source.title}
          </a>
          , {dateWords(source.date)}
        </li>
      ))}
    </ul>
  );
}
