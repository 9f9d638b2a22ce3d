import { removeInventedSite } from './invented-site';

/** Before all browser tests; what it returns is done after them. */
export default function forgetInventedSite(): () => void {
  removeInventedSite();
  return removeInventedSite;
}
