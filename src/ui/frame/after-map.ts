/** Takes the focus from “Skip past the map”, and when Escape leaves the map. */
export const AFTER_MAP_ID = 'after-map';
