// The words of Contacts, Playbook and Plans in Romanian: roles in a decision, blocks, materials, measures.
import type { Terms } from '../shape.ts';

export const playbookTerms: Pick<Terms, 'decision_role' | 'approval' | 'block' | 'material_kind' | 'measure'> = {
  decision_role: {
    decision_maker: 'Factor de decizie',
    influencer: 'Persoană de influență, aliat',
    approver: 'Aprobator',
    user: 'Utilizator',
    gatekeeper: 'Secretariat',
  },
  approval: {
    waiting: 'În așteptare',
    agreed: 'De acord',
    against: 'Împotrivă',
  },
  block: {
    goal: 'Scop',
    action: 'Acțiune-cheie',
    material: 'Ce trimitem',
    question: 'Întrebare de identificare a nevoilor',
    dm_interest: 'Interesul factorului de decizie',
    dm_find: 'Cale spre factorul de decizie',
    gatekeeper: 'Trecerea de secretariat',
    positioning: 'Poziționare',
    objection: 'Obiecție',
    persuasion: 'Persuasiune',
    risk: 'Risc',
    approval: 'Lanț de aprobare',
    result: 'Rezultat măsurabil',
    duty: 'Fișa postului',
  },
  material_kind: {
    leaflet: 'Pliant',
    price_list: 'Listă de prețuri',
    proposal: 'Ofertă comercială',
    sample: 'Mostră',
    contract_sample: 'Model de contract',
    case: 'Studiu de caz',
    review: 'Părerea unui client',
    other: 'Altele',
  },
  measure: {
    revenue: 'Venituri',
    revenue_new: 'Venituri din vânzări noi',
    revenue_repeat: 'Venituri din vânzări repetate',
    first_contacts: 'Primele contacte',
    proposals: 'Oferte trimise',
    deals: 'Tranzacții',
  },
};
