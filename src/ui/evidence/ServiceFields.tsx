import { useId } from 'react';
import { useStore } from 'zustand';
import { SERVICE_LIMITS } from '../../domain/model/service';
import type { BasketStore } from '../../state/basket';

/** Which service the document is about: the officer's own words, which nothing checks. */
export function ServiceFields({ basket }: { readonly basket: BasketStore }) {
  const { service, setService } = useStore(basket);
  const id = useId();
  return (
    <div className="service-fields">
      <label htmlFor={`${id}-name`}>Name of the service (optional)</label>
      <input
        id={`${id}-name`}
        className="text-input"
        value={service.name}
        maxLength={SERVICE_LIMITS.name}
        onChange={(event) => setService({ name: event.target.value })}
      />
      <label htmlFor={`${id}-description`}>What is changing, how and for whom (optional)</label>
      <textarea
        id={`${id}-description`}
        className="text-input"
        rows={3}
        maxLength={SERVICE_LIMITS.description}
        aria-describedby={`${id}-hint`}
        value={service.description}
        onChange={(event) => setService({ description: event.target.value })}
      />
      <p id={`${id}-hint`} className="muted">
        Stands on the first page of the document, as you write it.
      </p>
    </div>
  );
}
