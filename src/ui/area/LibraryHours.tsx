import type { AccessPoint } from '../../domain/model/place';
import { isNeighbours } from '../../domain/places/own-places';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Who runs it, hours a week, computers, and the older clock hours with the warning they need. */
export function LibraryHours({ point }: { point: AccessPoint }) {
  return (
    <>
      <p className="library-facts">
        {[...operatorText(point), hoursText(point), terminalsText(point)].join('. ')}.
      </p>
      {point.isAdded && point.notes !== null && <p className="library-facts">{point.notes}</p>}
      {point.positionNote !== null && <p className="library-facts">{point.positionNote}</p>}
      <ClockHours point={point} />
    </>
  );
}

/** The hours of each day as published, behind their date; nothing where none were. */
export function ClockHours({ point }: { point: AccessPoint }) {
  if (point.clockHours.every((hours) => hours === null)) return null;
  return (
    <details className="library-clock">
      <summary>
        {hoursOf(point)}: check before travelling
        <span className="visually-hidden">, {point.name}</span>
      </summary>
      <table>
        <caption className="visually-hidden">
          {point.name}, {hoursOf(point).toLowerCase()}
        </caption>
        <tbody>
          {DAYS.map((day, index) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td className="numeric">
                {point.clockHours[index]?.replaceAll('-', ' to ') ?? 'Shut or not known'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!point.isAdded && (
        <p>
          {point.clockHoursAgree
            ? 'These add up to the weekly hours of 2023.'
            : 'These do not add up to the weekly hours of 2023: they have changed since.'}
        </p>
      )}
    </details>
  );
}

/** Whose hours they are, and of when as far as it is stated. */
const hoursOf = ({ isAdded }: AccessPoint): string =>
  isAdded ? 'Opening hours as the list added says' : 'Opening hours of about 2019/20';

function operatorText(point: AccessPoint): readonly string[] {
  const { operator, council } = point;
  if (isNeighbours(point))
    return [operator === 'community' ? `Community-run, in the area of ${council}` : `Run for ${council}`];
  if (operator === null) return [];
  return [operator === 'community' ? 'Community-run' : 'Council-run'];
}

function hoursText(point: AccessPoint): string {
  if (point.hoursOpen === null)
    return point.isAdded ? 'Weekly hours not in the list added' : 'Weekly hours not published';
  return `Open ${point.hoursOpen} hours a week ${point.isAdded ? 'by the list added' : 'in 2023'}${staffedText(point)}`;
}

/** No paid hours means volunteers, not an empty room. */
function staffedText({ hoursOpen, hoursStaffed }: AccessPoint): string {
  if (hoursStaffed === null) return ', staffed hours not stated';
  if (hoursStaffed === 0) return ', run by volunteers: help is there, paid staff are not';
  if (hoursStaffed === hoursOpen) return ', all with staff';
  return `, ${hoursStaffed} of them with paid staff`;
}

function terminalsText(point: AccessPoint): string {
  const { terminals, isAdded } = point;
  if (terminals === null && isNeighbours(point)) return 'Whether it has public computers is not held here';
  if (terminals === null)
    return `Public computers: number not ${isAdded ? 'in the list added' : 'published'}`;
  return `Public computers: ${terminals}`;
}
