/**
 * The accessibility statement, in the order of the model statement of the UK public sector. It claims only what a test
 * of this project checks; what nobody has tried yet is said to be so.
 */
export function Accessibility({ council, built }: { council: string; built: string }) {
  return (
    <article>
      <h1>Accessibility statement for the digital inclusion map</h1>
      <p>
        This statement is about the digital inclusion map of {council}, its embedded form, and the pages
        beside it. As many people as possible should be able to use it. It should be possible to:
      </p>
      <ul>
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>use all of it with a keyboard alone</li>
        <li>read every fact on the map as text, in the table and in a file</li>
        <li>use it without seeing colours, with patterns instead</li>
        <li>
          use it without JavaScript, without WebGL and without a connection, as far as the help page describes
        </li>
      </ul>
      <h2>How accessible this site is</h2>
      <p>
        It was made to meet the Web Content Accessibility Guidelines version 2.2 at level AA. It has not been
        audited by people from outside the project, so conformance is not claimed. We know of these limits:
      </p>
      <ul>
        <li>
          Adjacent colours of a five-step scale do not all differ by 3 to 1. Highlighted areas have hatching
          and an outline, a pattern mode can be switched on, and every value is in the table.
        </li>
        <li>
          The map that moves smoothly is a picture to assistive technology; the list of what is in view says
          in words what it shows.
        </li>
        <li>
          Saved pictures carry their text as part of the picture; the table and the CSV hold the same facts.
        </li>
        <li>Easy read and other languages are prepared for but not written.</li>
      </ul>
      <h2>What to do if something cannot be used</h2>
      <p>
        Ask the council for the information in another way, such as large print or by phone. The council’s
        contact details are not loaded in this map yet: they stand under “Find help” once the council has
        added them.
      </p>
      <h2>Enforcement procedure</h2>
      <p>
        The Equality and Human Rights Commission is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Anyone not content with how
        the council answers a complaint can contact the Equality Advisory and Support Service.
      </p>
      <h2>Technical information about this site’s accessibility</h2>
      <p>
        Compliance status: not yet assessed by an independent audit. The exemption for online maps is not
        relied on: everything the map shows is also given as text.
      </p>
      <h2>How this site was tested</h2>
      <p>
        The site was built on {built}. With each change, programs test the built site in one browser
        (Chromium): rules of axe-core at 1440, 360 and 320 pixels wide, in forced colours and at 400% zoom;
        journeys with the keyboard alone for a planner, an equality officer and a resident; the order of
        announcements; that the same facts are reached by mouse, keyboard, screen-reader text, table and CSV;
        that classes keep their order under simulated protanopia, deuteranopia and tritanopia; that it works
        without JavaScript, WebGL or a connection.
      </p>
      <p>
        Not done yet: tests with people who use assistive technology, and with particular screen readers,
        switch controls or voice control.
      </p>
    </article>
  );
}
