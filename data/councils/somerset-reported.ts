import type { ReportedStatement } from './profile';

/**
 * What council minutes and the press of since April 2023 say of places with help. Each cites rows of
 * `inputs.reportedPlaces` by their address; the pipeline takes the publisher from there, and checks the date. Nothing
 * of abolished councils, and no phone number, since none is confirmed.
 */
export const SOMERSET_REPORTED: readonly ReportedStatement[] = [
  {
    id: 'williton-west-somerset-house',
    place: 'Williton Library and customer point, West Somerset House, Killick Way',
    kind: 'library',
    standing: 'plan',
    says: 'The library, the customer point, registration and the children’s centre were to share the ground floor of West Somerset House, due to reopen on 25 June 2025. No source seen says that it did.',
    inferred: 'the year',
    against:
      'The published list, and every distance here, has the library at its former address on the same road.',
    library: 'williton',
    postcode: 'TA4 4QA',
    cites: [
      {
        address: 'https://www.daily8.com/en/article/88c2db839ae4fa204442d80629eee9d4',
        date: 'June 2025',
      },
      { address: 'https://democracy.somerset.gov.uk/mgAi.aspx?ID=5498', date: null },
    ],
  },
  {
    id: 'wellington-fore-street',
    place: 'Wellington Library, 16 Fore Street',
    kind: 'library',
    standing: 'reported',
    says: 'It left Fore Street on 6 May 2023, was in the Northfield Centre from 26 June 2023 to 7 September 2024, and reopened in Fore Street, all floors accessible, on 30 September 2024.',
    inferred: null,
    against:
      'The published weekly hours are of December 2023, when it was in its temporary home: they may have changed since.',
    library: 'wellington',
    postcode: null,
    cites: [
      { address: 'https://feeds.bbci.co.uk/news/articles/cx29pdql459o', date: 'August 2024' },
      {
        address:
          'https://wellington-today.co.uk/news/mayor-of-wellington-declares-new-look-library-a-great-privilege-after-ps900k-facelift-726763',
        date: 'October 2024',
      },
    ],
  },
  {
    id: 'yeovil-customer-services',
    place: 'Customer services in Yeovil Library',
    kind: 'customer-point',
    standing: 'plan',
    says: 'The council’s Executive agreed to move its customer services from Petters House into Yeovil Library. Whether they have moved is not known.',
    inferred: null,
    against: null,
    library: 'yeovil',
    postcode: null,
    cites: [
      { address: 'https://democracy.somerset.gov.uk/mgAi.aspx?ID=5498', date: null },
      { address: 'https://feeds.bbci.co.uk/news/uk-england-somerset-68468435', date: 'March 2024' },
    ],
  },
  {
    id: 'taunton-deane-house',
    place: 'Council customer reception, Deane House, Belvedere Road, Taunton',
    kind: 'customer-point',
    standing: 'reported',
    says: 'The reception on the ground floor, beside the police station, was to stay open while the floors above were let, as things stood then.',
    inferred: null,
    against: null,
    library: null,
    postcode: 'TA1 1HE',
    cites: [
      {
        address: 'https://wsfp.co.uk/news/somerset-council-to-make-500k-a-year-renting-out-former-hq-706993',
        date: 'July 2024',
      },
    ],
  },
  {
    id: 'wellington-banking-hub',
    place: 'Banking hub, 30 Fore Street, Wellington',
    kind: 'banking-hub',
    standing: 'reported',
    says: 'Opened on 18 March 2024 at an address said to be temporary. It is for banking, not help with getting online.',
    inferred: null,
    against: null,
    library: null,
    postcode: null,
    cites: [
      {
        address: 'https://somersetcountygazette.co.uk/news/24197261.banking-hub-opens-wellington-town-centre',
        date: 'March 2024',
      },
    ],
  },
  {
    id: 'frome-banking-hub',
    place: 'Banking hub in Frome Library, Justice Lane',
    kind: 'banking-hub',
    standing: 'reported',
    says: 'Banks take turns there by weekday, until a permanent home is found. It is for banking, not help with getting online.',
    inferred: null,
    against: null,
    library: 'frome',
    postcode: null,
    cites: [{ address: 'https://feeds.bbci.co.uk/news/articles/c204d1zwn36o', date: '2025' }],
  },
  {
    id: 'crewkerne-banking-hub',
    place: 'Banking hub in Crewkerne',
    kind: 'banking-hub',
    standing: 'reported',
    says: 'Opened, at an address that the source does not give. It is for banking, not help with getting online.',
    inferred: null,
    against: null,
    library: null,
    postcode: null,
    cites: [
      {
        address:
          'https://article.wn.com/view-scrap/2025/04/22/Banking_hub_opens_in_Crewkerne_to_help_customers_facetoface',
        date: '22 April 2025',
      },
    ],
  },
];
