// What is done to a client in Romanian: the labels of its buttons (%s = the stage), and why it is refused.
import type { Deeds } from '../shape.ts';

export const deeds: Deeds = {
  label: {
    back: 'Revino la „%s”',
    park: 'Mută în arhiva strategică',
    unpark: 'Scoate din arhivă',
    notYet: 'Încă nu',
    reopen: 'Redeschide',
    reopenTo: 'Redeschide la „%s”',
    reopenDeal: 'Redeschide și înregistrează o tranzacție',
    recycle: 'Înapoi la „De contactat”',
    cancelWin: 'Anulează câștigul',
    churn: 'Client plecat',
    contact: 'Înregistrează un contact',
    assign: 'Schimbă responsabilul',
    undo: 'Anulează ultima înregistrare',
    merge: 'Unifică duplicatele',
    person: 'Adaugă o persoană de contact',
  },
  the_head: 'șeful',
  collect_payment: 'de încasat plata',
  refusal: {
    already_parked: 'Clientul este deja în arhiva strategică.',
    comment_required: 'Scrieți în notă de ce.',
    deal_paid:
      'Câștigul rămâne: există plăți pentru {deals}. Înregistrați mai întâi o rambursare sau alegeți „Client plecat”.',
    discount_over_limit: 'Reducerea de {discount} % depășește limita de {limit} %: întrebați șeful.',
    first_contact_instead: 'O discuție cu un client nou este primul contact: avansați clientul.',
    handover_not_won: 'Se predă departamentului clienți doar un client care a cumpărat.',
    handed_over_already: 'Clientul este deja la departamentul clienți.',
    nobody_takes_over:
      'Nimeni din departamentul clienți nu poate prelua clientul. Verificați rolurile, absențele și capacitățile din foaia „Echipă” sau lăsați un șef să aleagă.',
    handover_by_policy: 'Cine preia clientul rezultă din „Setări”; doar un șef poate alege pe altcineva.',
    not_client_department: 'Alegeți pe cineva din departamentul clienți.',
    handover_not_manual:
      'Scrieți mai întâi manual lângă handover_when în foaia „Setări”: altfel cine plătește ajunge din nou la departamentul clienți.',
    departments_not_split:
      'În această bază clienții noi și cei care au cumpărat nu sunt separați (split_departments în foaia „Setări”).',
    hard_refusal: 'Clientul este în refuz ferm: rămâne așa până îl redeschide un șef.',
    margin_too_small: 'Marja nu depășește {limit} %: întrebați șeful.',
    no_next_action:
      'Clienții din arhivă sau din refuz au o dată de recontactare, dar nu un pas următor. Readuceți mai întâi clientul în lucru.',
    no_return_day: 'Dată de recontactare au doar clienții din arhivă sau dintr-un refuz cu revenire.',
    not_back: '„{stage}” nu este o etapă anterioară. Alegeți una mai devreme.',
    not_parked: 'Clientul nu este în arhiva strategică.',
    not_refused: 'Clientul nu este în „Refuz”.',
    not_won: 'Clientul nu a cumpărat încă.',
    open_deals: 'Tranzacții deschise: {deals}. Spuneți de ce se anulează sau semnați-le mai întâi.',
    park_new: 'Nu a existat încă niciun contact: arhiva strategică este pentru clienții care vorbesc cu noi.',
    recycle_instead: 'Pentru a începe de la capăt trimiteți clientul înapoi la cei de contactat.',
    nothing_changed: 'Nu s-a schimbat nimic.',
    nothing_to_close: 'Încă nu este nimic de închis: nu există plăți.',
    month_not_over: '{month}: luna nu s-a încheiat.',
    month_doubtful: '{month}: luna nu poate fi închisă, aceste plăți nu pot fi corecte: {payments}.',
    same_manager: 'Clientul este deja la această persoană.',
    unknown_person: 'Clientul nu are persoana de contact {id}. Reîncărcați fișa.',
    unknown_colleague: 'Nu lucrează acum nimeni cu acest nume. Alegeți din nou.',
    reason_not_for_archive: 'Acest motiv nu este pentru arhivă. Alegeți altul.',
    reason_not_for_cancel: 'Acest motiv nu este pentru o tranzacție anulată. Alegeți altul.',
    reason_not_for_churn: 'Acest motiv nu este pentru un client care pleacă. Alegeți altul.',
  },
};
