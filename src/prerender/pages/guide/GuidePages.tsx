import { GuidePart, Name } from './GuidePart';

/**
 * Every page of the tool, in the order of its menu.
 *
 * @param area code of an area to show as an example
 * @param ward code of a ward to show as an example
 */
export function GuidePages({ area, ward }: { readonly area: string; readonly ward: string }) {
  return (
    <>
      <GuidePart
        id="explore"
        title="The map"
        opens=""
        picture="The opening page: the question and its answer on the left, the map with its legend on the right."
      >
        <p>
          The heading asks a question. The sentence under it is the answer, and the map shows where. Hatched
          areas are highlighted: there, half or more of the people live far from help. Colours show one
          figure. <Name>Overview</Name>, <Name>Age</Name>, <Name>Low income</Name>,{' '}
          <Name>Rural isolation</Name> and <Name>Alternatives</Name> ask the same question of other people.
        </p>
        <p>
          <Name>Change what is shown</Name> has the rest: how far is far, which figure the colours show, a
          second figure, a filter, and what lies over the map. <Name>Reset</Name> in it puts all of that back.{' '}
          <Name>Save or share</Name> copies the link or saves a picture, a Word document or a table.
        </p>
      </GuidePart>
      <GuidePart
        id="decision"
        title="Say what is changing"
        opens=""
        picture="The form in which a decision is said: what changes, when, for whom, and which ways stay open."
      >
        <p>
          Choose <Name>Say what is changing</Name> and fill in what goes online, when, for whom, and which
          other ways stay open. Every page then counts those people, and names the decision.
        </p>
      </GuidePart>
      <GuidePart
        id="area"
        title="A place and its figures"
        opens={`?area=${area}`}
        picture="An open area beside the map: a short summary, whether it is highlighted, and its figures."
      >
        <p>
          Select a place on the map, or type a postcode or name. Its page says who lives there, what stands in
          their way, and where the nearest libraries are. A strip beside each figure shows where the place
          stands among all. <Name>Add to compare</Name> keeps it to stand beside others. <Name>Close</Name>,
          or Escape, goes back.
        </p>
      </GuidePart>
      <GuidePart
        id="places"
        title="Wards, neighbourhoods and other places"
        opens={`?group=ward&place=${ward}&show=table`}
        picture="The table with a row for each ward, and one ward open beside it."
      >
        <p>
          <Name>A row for each</Name> (on the map: “For each”) puts the small areas together by ward,
          neighbourhood, constituency, former district, or a list of your own. Map, table and documents are
          then of these places. A ward prints on two pages.
        </p>
      </GuidePart>
      <GuidePart
        id="table"
        title="Table"
        opens="?show=table"
        picture="The table of all areas, with its filter and the button that saves it."
      >
        <p>
          The same areas as rows. Press a heading to sort. <Name>Download table (CSV)</Name> saves the rows
          you see.
        </p>
      </GuidePart>
      <GuidePart
        id="who-we-miss"
        title="Who we miss"
        opens="?show=missed"
        picture="Curves that show how many people are reached when help goes to more and more areas."
      >
        <p>
          If help goes to some areas only, who is left out? The curves show how many people of each group live
          in the areas you choose, and how many do not.
        </p>
      </GuidePart>
      <GuidePart
        id="compare"
        title="Compare"
        opens={`?show=compare&compare=${area}`}
        picture="Areas side by side, one column each."
      >
        <p>Up to four places side by side, also of different kinds.</p>
      </GuidePart>
      <GuidePart
        id="what-if"
        title="What if"
        opens="?show=what-if"
        picture="What if: a library is closed, and the page says who loses, and where."
      >
        <p>
          Close a library, open a place, change hours, or make a service online only. The page says who gains,
          who loses and where. Nothing you try here changes the data.
        </p>
      </GuidePart>
      <GuidePart
        id="help"
        title="Find help to get online"
        opens={`?show=help&area=${area}`}
        picture="Find help: a plain answer about one area and the nearest places with computers."
      >
        <p>
          For residents. Type a postcode or a place and read the nearest places with a computer, their usual
          days, and how else to reach the council. <Name>Print this page</Name> puts it on paper.
        </p>
      </GuidePart>
      <GuidePart
        id="evidence"
        title="Evidence"
        opens="?show=evidence"
        picture="The evidence page: several views in one pack, and the documents it makes."
      >
        <p>
          Put several views in one pack, with your own words, and save it as a Word document, a web page or a
          zip. Later you can open it again, and the page checks that the figures still stand.
        </p>
      </GuidePart>
      <GuidePart
        id="coverage"
        title="Coverage"
        opens="?show=coverage"
        picture="Broadband and mobile coverage of the whole council, year by year."
      >
        <p>Broadband and mobile figures of the whole council and its neighbours, and what was built.</p>
      </GuidePart>
      <GuidePart
        id="add-data"
        title="Add data"
        opens="?show=data"
        picture="Add data: a place to drop a file, and what can be added."
      >
        <p>
          Drop in a newer file of Ofcom or BDUK, a table of your own, or a list of places. It shows the first
          rows as it reads them, and you can correct each step before anything changes. The file stays in your
          browser.
        </p>
      </GuidePart>
      <GuidePart id="about" title="About the data" opens="?show=about">
        <p>Where each figure comes from, how old it is, and what the map cannot say.</p>
      </GuidePart>
      <GuidePart id="embed" title="Put this map on another website" opens="?show=embed">
        <p>Makes the few lines that put the map, or one figure of it, into another page.</p>
      </GuidePart>
    </>
  );
}
