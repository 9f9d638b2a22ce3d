/**
 * The accessibility statement, in the form that the law's model statement has. It claims only what a test of this
 * project checks or somebody has tried, and says by what; what nobody has tried is said to be so.
 */
export function Accessibility({ council, built }: { council: string; built: string }) {
  return (
    <article>
      <h1>Accessibility statement for the digital inclusion map</h1>
      <p>
        {council} is committed to making its website accessible, in accordance with the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
      </p>
      <p>
        This statement is about the digital inclusion map, its embedded form, and the pages beside it. All of
        it can be used with a keyboard alone. Every fact on the map is also there as text, in a table and in a
        file.
      </p>
      <h2>Compliance status</h2>
      <p>
        This website is <strong>partially compliant</strong> with the Web Content Accessibility Guidelines
        version 2.2 AA standard, due to the non-compliances listed below.
      </p>
      <h2>Non-accessible content</h2>
      <p>The content listed below is non-accessible for the following reasons.</p>
      <h3>Non-compliance with the accessibility regulations</h3>
      <ul>
        <li>
          Adjacent colours of a five-step scale, and the signs of the broadband contracts on the darkest of
          them, do not all differ by 3 to 1 (1.4.11 Non-text Contrast). Highlighted areas have hatching and an
          outline, patterns can be switched on, and every value and contract is in the table.
        </li>
        <li>
          In the table of all areas the heading that stays in sight can cover the row that has the focus
          (2.4.11 Focus Not Obscured), and each row has two controls, so that the way past it by Tab is long;
          a link at the top of the page leads to the answer.
        </li>
        <li>
          On the page “Add data” a wide preview of a file has to be scrolled sideways at 320 pixels (1.4.10
          Reflow).
        </li>
        <li>
          The map that moves smoothly is a picture to assistive technology (1.1.1 Non-text Content): a list
          beside it says in words what is in view.
        </li>
        <li>
          Saved pictures carry their text as part of the picture (1.4.5 Images of Text); the table and the
          document hold the same facts.
        </li>
      </ul>
      <h3>Disproportionate burden</h3>
      <p>Nothing is left out for this reason.</p>
      <h3>Content that is not within the scope of the accessibility regulations</h3>
      <p>
        Online maps are exempt where they are not for navigation. The exemption is not relied on: what the map
        shows is also given as text.
      </p>
      <h2>Preparation of this accessibility statement</h2>
      <p>
        This statement was prepared on {built}, when this version of the site was made. It rests on a
        self-assessment by the people who make the map.
      </p>
      <ul>
        <li>
          With each change, programs test the built site in Chromium: the rules of axe-core at 1440, 820 and
          360 pixels, in forced colours and at 400% zoom; journeys with the keyboard alone for a planner, an
          equality officer and a resident; where the focus goes; what is announced; a page as a translator
          rewrites it; simulated protanopia, deuteranopia and tritanopia; no JavaScript, no WebGL, no
          connection.
        </li>
        <li>
          In November 2026 the pages were opened by hand in Firefox and WebKitGTK, and read aloud by the
          screen reader Orca with Firefox. Part of what that found is mended since; the rest is listed above.
          These are not part of the tests with each change yet.
        </li>
        <li>
          Not done: tests by people who use assistive technology; Safari on a phone; VoiceOver, NVDA, JAWS,
          switch and voice control.
        </li>
      </ul>
      <h2>Feedback and contact information</h2>
      <p>
        Tell the council if something here cannot be used, or ask for the information in another way, such as
        large print, easy read or by phone. The council’s contact details, and the time within which it
        answers, are not held in this map: they stand under “Find help” once the council has added them. Until
        then its own website names them.
      </p>
      <h2>Enforcement procedure</h2>
      <p>
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility
        regulations”). If you are not happy with how the council responds to your complaint, contact the
        Equality Advisory and Support Service (EASS).
      </p>
    </article>
  );
}
