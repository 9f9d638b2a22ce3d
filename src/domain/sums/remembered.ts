/**
 * A function that works out again only what changed: what it made last for each object is given again while the rest
 * of what it was made from is the same. The very same object then, so that what rests on it is not worked out either.
 * Forgotten with the object.
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Made>(
  make: (key: Key, ...rest: Rest) => Made,
): (key: Key, ...rest: Rest) => Made {
  const last = new WeakMap<Key, { readonly rest: Rest; readonly made: Made }>();
  return (key, ...rest) => {
    const known = last.get(key);
    if (known?.rest.every((one, at) => Object.is(one, rest[at]))) return known.made;
    const made = make(key, ...rest);
    last.set(key, { rest, made });
    return made;
  };
}
