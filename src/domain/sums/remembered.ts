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

/** The same for what is made of an object once for each of a few others, and asked for in turn: all of it is kept. */
export function rememberedEach<Key extends object, Each, Made>(
  make: (key: Key, each: Each) => Made,
): (key: Key, each: Each) => Made {
  const kept = new WeakMap<Key, Map<Each, Made>>();
  return (key, each) => {
    const made = kept.get(key) ?? new Map<Each, Made>();
    kept.set(key, made);
    const known = made.get(each);
    if (known !== undefined) return known;
    const fresh = make(key, each);
    made.set(each, fresh);
    return fresh;
  };
}
