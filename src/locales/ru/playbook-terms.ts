// The words of Contacts, Playbook and Plans in Russian: roles in a decision, blocks, materials, measures.
import type { Terms } from '../shape.ts';

export const playbookTerms: Pick<Terms, 'decision_role' | 'approval' | 'block' | 'material_kind' | 'measure'> = {
  decision_role: {
    decision_maker: 'ЛПР',
    influencer: 'Влияющее лицо, союзник',
    approver: 'Согласующий',
    user: 'Пользователь',
    gatekeeper: 'Секретарь',
  },
  approval: {
    waiting: 'Ожидается',
    agreed: 'Согласен',
    against: 'Против',
  },
  block: {
    goal: 'Цель',
    action: 'Ключевое действие',
    material: 'Что отправляем',
    question: 'Вопрос для выявления потребностей',
    dm_interest: 'Интерес ЛПР',
    dm_find: 'Способ выхода на ЛПР',
    gatekeeper: 'Проход секретаря',
    positioning: 'Позиционирование',
    objection: 'Возражение',
    persuasion: 'Как убеждаем',
    risk: 'Риск',
    approval: 'Цепочка согласования',
    result: 'Измеримый результат',
    duty: 'Должностная инструкция',
  },
  material_kind: {
    leaflet: 'Листовка',
    price_list: 'Прейскурант',
    proposal: 'Коммерческое предложение',
    sample: 'Образец',
    contract_sample: 'Образец договора',
    case: 'Кейс',
    review: 'Отзыв клиента',
    other: 'Другое',
  },
  measure: {
    revenue: 'Выручка',
    revenue_new: 'Выручка от новых продаж',
    revenue_repeat: 'Выручка от повторных продаж',
    first_contacts: 'Первые контакты',
    proposals: 'Отправленные КП',
    deals: 'Сделки',
  },
};
