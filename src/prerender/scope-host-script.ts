import type { Plugin } from 'vite';

/** Puts the script for other people's pages into a function of its own: none of its names may become theirs. */
export function scopeHostScript(entry: string): Plugin {
  return {
    name: 'scope-host-script',
    apply: 'build',
    renderChunk: {
      order: 'post',
      handler: (code, chunk) => (chunk.name === entry ? `(()=>{${code.trim()}})();\n` : null),
    },
  };
}
