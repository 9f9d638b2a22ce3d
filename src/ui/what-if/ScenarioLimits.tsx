/** How the scenario is counted, and what it cannot say; nothing while there is none. */
export function ScenarioLimits({ notKnown }: { notKnown: readonly string[] }) {
  if (notKnown.length === 0) return null;
  return (
    <details className="what-if-limits">
      <summary>How this is counted, and what it cannot say</summary>
      {notKnown.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}
