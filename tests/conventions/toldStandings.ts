import type { ConventionFacts, Day } from '../../server/rules/facts.ts'
import { aFramework, anExpressFramework } from '../rules/aFramework.ts'

/** Facts whose standing is told in a sentence. */

export const unsigned = {
  signatures: [
    { party: 'authority', on: null },
    { party: 'Volgograd', on: null },
  ],
  transmittedOn: null,
}
export const sessions = [{ on: '2015-11-02', closesOn: '2015-10-12' }]
const voted = { sessionOn: '2012-12-17', receivedOn: '2012-12-26' }
export const endOf2015 = 'En vigueur jusqu’au 26 décembre 2015.'

/** Facts, a day, what they are worth then, and the sentence that says so. */
type Told = [facts: ConventionFacts, on: Day, worth: string, sentence: string]

/** Every status and renewal status, told. */
export const told: Told[] = [
  [
    aFramework(unsigned),
    '2012-12-09',
    'draft none-needed',
    'Projet : aucune délibération n’autorise encore à la signer.',
  ],
  [
    aFramework({ ...unsigned, authorisation: voted }),
    '2012-12-26',
    'voted none-needed',
    'Votée le 17 décembre 2012, reçue en préfecture le 26 décembre 2012. La publication de la délibération n’est pas connue : rien n’établit encore qu’elle soit exécutoire.',
  ],
  [
    aFramework(unsigned),
    '2012-12-14',
    'authorised none-needed',
    'À signer : la délibération est exécutoire depuis le 14 décembre 2012 ; signatures attendues de la collectivité et de Volgograd.',
  ],
  [
    aFramework({ transmittedOn: null }),
    '2012-12-20',
    'signed none-needed',
    'Signée par toutes les parties le 20 décembre 2012 ; à transmettre à la préfecture pour qu’elle entre en vigueur.',
  ],
  [
    aFramework({ start: { on: '2013-01-10' } }),
    '2013-01-05',
    'signed none-needed',
    'Signée par toutes les parties le 20 décembre 2012, transmise à la préfecture le 27 décembre 2012 ; elle entre en vigueur le 10 janvier 2013.',
  ],
  [
    aFramework({ term: null, notice: null }),
    '2014-01-01',
    'in-force none-needed',
    'En vigueur depuis le 27 décembre 2012, sans limite de durée.',
  ],
  [
    aFramework(),
    '2013-01-01',
    'in-force not-due',
    `${endOf2015} Elle sera ensuite reconduite jusqu’au 26 décembre 2016, sauf dénonciation au plus tard le 26 septembre 2015.`,
  ],
  [
    aFramework(),
    '2017-01-01',
    'in-force due',
    'En vigueur jusqu’au 26 décembre 2017, 2e reconduction tacite. Pour qu’elle s’arrête là, la dénoncer au plus tard le 26 septembre 2017 (dans 9 mois) ; sinon, elle est reconduite jusqu’au 26 décembre 2018.',
  ],
  [
    aFramework(),
    '2015-10-01',
    'in-force renewing',
    `${endOf2015} Le dernier jour pour l’arrêter à ce terme était le 26 septembre 2015 : elle sera reconduite jusqu’au 26 décembre 2016.`,
  ],
  [
    anExpressFramework({ sessions }),
    '2015-10-20',
    'in-force late',
    `${endOf2015} En retard : le dossier pour la reconduire était à déposer au plus tard le 12 octobre 2015 (il y a 8 jours), pour la séance du 2 novembre 2015 ; sans décision, elle prend fin à ce terme.`,
  ],
  [
    anExpressFramework({ renewals: [{ order: 1, agreedOn: '2015-10-01' }] }),
    '2015-10-02',
    'in-force renewed',
    `${endOf2015} Elle est déjà reconduite jusqu’au 26 décembre 2018, par l’accord du 1er octobre 2015.`,
  ],
  [
    aFramework({ successor: { signedOn: '2014-05-01', startsOn: '2014-06-01' } }),
    '2014-05-02',
    'in-force renewed',
    'En vigueur jusqu’au 31 mai 2014, son dernier jour. La convention qui la remplace, déjà signée, commence le 1er juin 2014.',
  ],
  [
    aFramework({ denunciation: { notifiedOn: '2015-10-01', by: 'Volgograd' } }),
    '2015-11-01',
    'in-force ending',
    'En vigueur jusqu’au 26 décembre 2016, son dernier jour. Elle a été dénoncée par Volgograd le 1er octobre 2015, trop tard pour s’arrêter le 26 décembre 2015.',
  ],
  [
    anExpressFramework({ nonRenewal: { decidedOn: '2015-10-01' } }),
    '2015-10-02',
    'in-force ending',
    'En vigueur jusqu’au 26 décembre 2015, son dernier jour. Son non-renouvellement a été décidé le 1er octobre 2015.',
  ],
  [
    aFramework({ suspensions: [{ from: '2014-01-01' }] }),
    '2014-02-01',
    'suspended not-due',
    'Suspendue depuis le 1er janvier 2014, sans date de reprise ; elle court jusqu’au 26 décembre 2015. Elle sera ensuite reconduite jusqu’au 26 décembre 2016, sauf dénonciation au plus tard le 26 septembre 2015.',
  ],
  [
    aFramework({ suspensions: [{ from: '2015-01-01', until: '2016-01-31' }] }),
    '2015-08-01',
    'suspended due',
    'Suspendue du 1er janvier 2015 au 31 janvier 2016 ; elle court jusqu’au 26 décembre 2015. Pour qu’elle s’arrête là, la dénoncer au plus tard le 26 septembre 2015 (dans 2 mois) ; sinon, elle est reconduite jusqu’au 26 décembre 2016.',
  ],
  [
    aFramework({ suspensions: [{ from: '2015-01-01' }] }),
    '2015-10-01',
    'suspended renewing',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015. Le dernier jour pour l’arrêter à ce terme était le 26 septembre 2015 : elle sera reconduite jusqu’au 26 décembre 2016.',
  ],
  [
    anExpressFramework({ sessions, suspensions: [{ from: '2015-01-01' }] }),
    '2015-10-13',
    'suspended late',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015. En retard : le dossier pour la reconduire était à déposer au plus tard le 12 octobre 2015 (hier), pour la séance du 2 novembre 2015 ; sans décision, elle prend fin à ce terme.',
  ],
  [
    anExpressFramework({ renewals: [{ order: 1, agreedOn: '2015-10-01' }], suspensions: [{ from: '2015-01-01' }] }),
    '2015-10-02',
    'suspended renewed',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015. Elle est déjà reconduite jusqu’au 26 décembre 2018, par l’accord du 1er octobre 2015.',
  ],
  [
    aFramework({ denunciation: { notifiedOn: '2015-05-01' }, suspensions: [{ from: '2015-01-01' }] }),
    '2015-06-01',
    'suspended ending',
    'Suspendue depuis le 1er janvier 2015, sans date de reprise ; elle court jusqu’au 26 décembre 2015, son dernier jour. Elle a été dénoncée le 1er mai 2015.',
  ],
  [
    aFramework({ term: null, suspensions: [{ from: '2014-01-01' }] }),
    '2014-02-01',
    'suspended none-needed',
    'Suspendue depuis le 1er janvier 2014, sans date de reprise ; elle est sans limite de durée. Elle peut être dénoncée à tout moment, avec un préavis de 3 mois.',
  ],
  [anExpressFramework(), '2016-01-01', 'expired ended', 'Échue : son dernier jour était le 26 décembre 2015.'],
  [
    aFramework({ denunciation: { notifiedOn: '2015-05-01', by: 'authority' } }),
    '2016-01-01',
    'denounced ended',
    'Dénoncée par la collectivité le 1er mai 2015 ; elle a pris fin le 26 décembre 2015.',
  ],
  [
    aFramework({ successor: { signedOn: '2014-05-01', startsOn: '2014-06-01' } }),
    '2014-06-01',
    'superseded ended',
    'Remplacée depuis le 1er juin 2014 par une nouvelle convention.',
  ],
]
