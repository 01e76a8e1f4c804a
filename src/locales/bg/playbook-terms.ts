// The words of Contacts, Playbook and Plans in Bulgarian: roles in a decision, blocks, materials, measures.
import type { Terms } from '../shape.ts';

export const playbookTerms: Pick<Terms, 'decision_role' | 'approval' | 'block' | 'material_kind' | 'measure'> = {
  decision_role: {
    decision_maker: 'Вземащ решения',
    influencer: 'Влияещ, съюзник',
    approver: 'Съгласуващ',
    user: 'Ползвател',
    gatekeeper: 'Секретар',
  },
  approval: {
    waiting: 'Изчаква се',
    agreed: 'Съгласен',
    against: 'Против',
  },
  block: {
    goal: 'Цел',
    action: 'Ключово действие',
    material: 'Какво изпращаме',
    question: 'Въпрос за разкриване на нуждите',
    dm_interest: 'Интерес на вземащия решения',
    dm_find: 'Път до вземащия решения',
    gatekeeper: 'Преминаване през секретаря',
    positioning: 'Позициониране',
    objection: 'Възражение',
    persuasion: 'Убеждаване',
    risk: 'Риск',
    approval: 'Верига на съгласуване',
    result: 'Измерим резултат',
    duty: 'Длъжностна характеристика',
  },
  material_kind: {
    leaflet: 'Листовка',
    price_list: 'Ценоразпис',
    proposal: 'Търговска оферта',
    sample: 'Мостра',
    contract_sample: 'Примерен договор',
    case: 'Пример от практиката',
    review: 'Отзив на клиент',
    other: 'Друго',
  },
  measure: {
    revenue: 'Приходи',
    revenue_new: 'Приходи от нови продажби',
    revenue_repeat: 'Приходи от повторни продажби',
    first_contacts: 'Първи контакти',
    proposals: 'Изпратени оферти',
    deals: 'Сделки',
  },
};
