import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findFrame } from '../../server/conventions/frame.ts'
import { spansOf } from '../../server/conventions/spansOf.ts'
import { standingOf } from '../../server/conventions/standingOf.ts'
import { findConvention } from '../../server/conventions/store.ts'
import { unknownDraft } from '../../server/deliberations/draft.ts'
import { loadDemo } from '../../server/demo/loadDemo.ts'
import { eachDatabase } from '../support/eachDatabase.ts'
import type { House } from '../support/house.ts'

const by = { accountId: null, at: '2026-11-24T08:00:00.000Z' }

eachDatabase((_name, makeHouse) => {
  let house: House
  beforeAll(async () => {
    house = await makeHouse()
    await loadDemo(house.db, house.authorityId, by)
  })
  afterAll(() => house.close())

  test('VOL-2012-1 holds what the deliberation states and no more', async () => {
    const record = await findConvention(house.db, house.authorityId, 'VOL-2012-1')
    const id = expect.any(String)
    expect(record).toEqual({
      prevailingLanguage: null,
      placeKept: null,
      service: null,
      id,
      reference: 'VOL-2012-1',
      kind: 'framework',
      title: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
      object:
        "Initiés en 1959, les échanges s'orientent aujourd'hui vers une coopération dans les domaines suivants : " +
        "l'attractivité et le rayonnement de la ville, l'appui aux politiques publiques inscrites dans une logique " +
        "d'innovation et de développement durable, l'éducation, la jeunesse, la solidarité et la création de liens " +
        'durables entre les organismes de Dijon et de Volgograd.\n' +
        'Une convention de coopération, dont le projet est annexé au rapport, rassemble les priorités ainsi définies ' +
        'conjointement par les deux collectivités et détermine les droits et obligations des parties.',
      startMode: 'unknown',
      startOn: null,
      termMode: 'unknown',
      termDuration: null,
      termEndsOn: null,
      renewalMode: 'unknown',
      renewalPeriod: null,
      renewalMaximum: null,
      noticeMode: 'unknown',
      notice: null,
      denounceable: 'unknown',
      languages: [],
      source:
        'Délibération du conseil municipal de Dijon du 17 décembre 2012, accusé de réception ' +
        '021-212102313-20121217-VD20121712-030-DE. Le texte dit «\u00a0convention de coopération\u00a0»\u00a0; la ranger ' +
        'parmi les conventions-cadres, et ses domaines dans la liste, est notre lecture.',
      note: null,
      fictional: false,
      version: 1,
      parties: [
        { id, side: 'authority', partnerId: null, name: 'Dijon', nature: null },
        { id, side: 'partner', partnerId: id, name: 'Volgograd', nature: null },
      ],
      partners: [
        {
          id,
          reference: 'VOLGOGRAD',
          name: 'Volgograd',
          nameEn: null,
          ownName: 'Волгоград',
          ownLanguage: 'ru',
          countryCode: 'RU',
          nature: null,
          recognition: null,
          sanctions: null,
        },
      ],
      domains: [
        { id, code: 'economy', nameFr: 'Développement économique et attractivité', nameEn: expect.any(String) },
        { id, code: 'education', nameFr: 'Éducation et partenariats scolaires', nameEn: expect.any(String) },
        { id, code: 'youth', nameFr: 'Jeunesse et mobilité des jeunes', nameEn: expect.any(String) },
        { id, code: 'social', nameFr: 'Solidarité et action sociale', nameEn: expect.any(String) },
      ],
      authorisations: [
        {
          id,
          deliberationId: id,
          deliberationReference: 'DEL-2012-12-17',
          object: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
          number: null,
          actIdentifier: '021-212102313-20121217-VD20121712-030-DE',
          sessionOn: '2012-12-17',
          sentOn: '2012-12-26',
          receivedOn: '2012-12-26',
          publishedOn: null,
          reviews: [],
          completedOn: null,
          replacedFrom: null,
          approves: true,
          signs: true,
          changesOfDetail: true,
          actsOfApplication: true,
          whom: 'maire',
          draft: unknownDraft,
        },
      ],
      signatures: [],
      transmittedOn: null,
      renewals: [],
      reviews: [],
      denunciation: null,
      nonRenewal: null,
      suspensions: [],
      succession: null,
      amendments: [],
      commitments: [],
      noCommitment: false,
      stateException: null,
      acceptances: [],
      corrections: [],
      transmissionId: null,
    })
  })

  test('it is voted on every day from the session on, and its publication is what is missing', async () => {
    const record = (await findConvention(house.db, house.authorityId, 'VOL-2012-1'))!
    const frame = await findFrame(house.db, house.authorityId)
    const { steps } = spansOf(record, frame, '2036-12-31')
    expect(steps.map(({ from, until, status, renewalStatus }) => [from, until, status, renewalStatus])).toEqual([
      ['0001-01-01', '2012-12-16', 'draft', 'none-needed'],
      ['2012-12-17', '2036-12-31', 'voted', 'none-needed'],
    ])
    expect(standingOf(record, frame, '2012-12-25').missing).toEqual([
      'authorisation.receivedOn',
      'authorisation.publishedOn',
    ])
    for (const on of ['2012-12-26', '2015-10-01', '2026-11-24']) {
      const { missing, executoryOn, term, endsOn } = standingOf(record, frame, on)
      expect({ missing, executoryOn, term, endsOn }).toEqual({
        missing: ['authorisation.publishedOn'],
        executoryOn: null,
        term: null,
        endsOn: null,
      })
    }
  })

  test('its deliberation holds what the text states and no more', async () => {
    const row = await house.db
      .selectFrom('deliberations')
      .selectAll()
      .where('reference', '=', 'DEL-2012-12-17')
      .executeTakeFirstOrThrow()
    const session = house.db.selectFrom('sessions').selectAll().where('held_on', '=', '2012-12-17')
    const { id: sessionId, ...held } = await session.executeTakeFirstOrThrow()
    expect(held).toMatchObject({ body: 'council', closes_on: null, facts: 'real' })
    expect(row).toEqual({
      authority_id: house.authorityId,
      id: expect.any(String),
      reference: 'DEL-2012-12-17',
      session_on: '2012-12-17',
      session_id: sessionId,
      number: null,
      object: 'Coopération entre les Villes de Dijon et de Volgograd - Pérennisation - Convention',
      rapporteur: 'Madame Biot',
      commissions:
        "Commission de la culture, de l'animation et de l'attractivité\n" +
        'Commission des finances, de la modernisation du service public et du personnel',
      decisions:
        '1 - décider la pérennisation du partenariat entre les Villes de Dijon et de Volgograd dans les conditions ' +
        'proposées ;\n' +
        "2 - approuver le projet de convention à conclure entre les parties, annexé au rapport, et m'autoriser à y " +
        'apporter, le cas échéant, des modifications de détail ne remettant pas en cause son économie générale ;\n' +
        "3 - m'autoriser à signer la convention définitive ainsi que tout acte à intervenir pour son application.",
      matter_code: null,
      act_identifier: '021-212102313-20121217-VD20121712-030-DE',
      sent_on: '2012-12-26',
      received_on: '2012-12-26',
      published_on: null,
      votes_for: null,
      votes_against: null,
      votes_abstained: null,
      replaces_id: null,
      source: 'Texte de la délibération, séance du 17 décembre 2012, avec l’accusé de réception de la préfecture.',
      note: null,
      facts: 'real',
      search_text: expect.stringContaining('perennisation'),
      created_at: by.at,
      version: 1,
    })
  })
})
