/**
 * Why this browser cannot run the map that pans and zooms smoothly, in plain English, or null when it can.
 * Costs one small context, given back at once: browsers allow only a few at a time.
 */
export function webglProblem(): string | null {
  if (typeof WebGL2RenderingContext === 'undefined') return 'This browser has no WebGL 2.';
  try {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('webgl2');
    if (!context) return 'WebGL 2 is switched off or blocked in this browser.';
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return null;
  } catch {
    return 'WebGL 2 is blocked in this browser.';
  }
}
