// What is done to a client in Hungarian: the labels of its buttons (%s = the stage), and why it is refused.
import type { Deeds } from '../shape.ts';

export const deeds: Deeds = {
  label: {
    back: 'Vissza: %s',
    park: 'Stratégiai archívumba',
    unpark: 'Vissza az archívumból',
    notYet: 'Még nem',
    reopen: 'Újranyitás',
    reopenTo: 'Újranyitás itt: %s',
    reopenDeal: 'Újranyitás és ügylet rögzítése',
    recycle: 'Vissza a hívólistára',
    cancelWin: 'Megnyerés visszavétele',
    churn: 'Lemorzsolódás',
    contact: 'Kapcsolatfelvétel rögzítése',
    assign: 'Felelős módosítása',
    undo: 'Utolsó bejegyzés visszavonása',
    merge: 'Duplikátumok egyesítése',
    person: 'Kapcsolattartó felvétele',
  },
  the_head: 'a vezető',
  collect_payment: 'a fizetés beszedése',
  refusal: {
    already_parked: 'Az ügyfél már a stratégiai archívumban van.',
    comment_required: 'Írja meg a megjegyzésben, miért.',
    deal_paid:
      'A megnyerés marad: van befizetés ehhez: {deals}. Előbb rögzítsen visszatérítést, vagy válassza ezt: „Lemorzsolódás”.',
    discount_over_limit: 'A kedvezmény ({discount} %) több a megengedett {limit} %-nál: forduljon a vezetőhöz.',
    first_contact_instead: 'Új ügyféllel a beszélgetés már az első kapcsolat: léptesse tovább az ügyfelet.',
    handover_not_won: 'Ügyfélgondozásra csak olyan ügyfél adható át, aki már vásárolt.',
    handed_over_already: 'Az ügyfél már az ügyfélgondozási osztályé.',
    nobody_takes_over:
      'Az ügyfélgondozási osztályon senki sem tudja átvenni az ügyfelet. Nézze meg a szerepeket, távolléteket és kapacitásokat a „Munkatársak” lapon, vagy válasszon valakit egy vezető.',
    handover_by_policy: 'Az átvevőt a „Beállítások” lap szabálya adja; mást csak vezető választhat.',
    not_client_department: 'Válasszon valakit az ügyfélgondozási osztályról.',
    handover_not_manual:
      'Előbb írja a manual szót a handover_when mellé a „Beállítások” lapon: különben aki fizet, újra az ügyfélgondozáshoz kerül.',
    departments_not_split:
      'Ebben a bázisban az új és a már vásárolt ügyfelek nincsenek szétválasztva (split_departments a „Beállítások” lapon).',
    hard_refusal: 'Az ügyfél véglegesen elutasított: így marad, amíg egy vezető újra nem nyitja.',
    margin_too_small: 'Az árrés nem több, mint {limit} %: forduljon a vezetőhöz.',
    no_next_action:
      'Az archívumban vagy elutasításban lévő ügyfélnek visszatérési napja van, következő lépése nincs. Előbb hozza vissza az ügyfelet.',
    no_return_day:
      'Visszatérési napja csak az archívumban vagy a később újra megkeresendő elutasításban lévő ügyfélnek van.',
    not_back: '{stage}: ez nem korábbi szakasz. Válasszon korábbit.',
    not_parked: 'Az ügyfél nincs a stratégiai archívumban.',
    not_refused: 'Az ügyfél szakasza nem „Elutasítás”.',
    not_won: 'Az ügyfél még nem vásárolt.',
    open_deals: 'Nyitott ügyletek: {deals}. Adja meg, miért hiúsulnak meg, vagy előbb kössék meg őket.',
    park_new: 'Még nem volt kapcsolatfelvétel: a stratégiai archívum azoknak való, akik beszélnek velünk.',
    recycle_instead: 'Az elölről kezdéshez válassza ezt: „Vissza a hívólistára”.',
    nothing_changed: 'Semmi sem változott.',
    nothing_to_close: 'Még nincs mit lezárni: nincs befizetés.',
    month_not_over: '{month}: a hónap még nem ért véget.',
    month_doubtful: '{month}: a hónap nem zárható le, ezek a befizetések hibásak: {payments}.',
    same_manager: 'Az ügyfél már ennél a munkatársnál van.',
    unknown_person: 'Az ügyfélnek nincs {id} kapcsolattartója. Frissítse az adatlapot.',
    unknown_colleague: 'Ilyen munkatárs most nincs. Válasszon újra.',
    reason_not_for_archive: 'Ez az ok archiváláshoz nem használható. Válasszon másikat.',
    reason_not_for_cancel: 'Ez az ok meghiúsult ügylethez nem használható. Válasszon másikat.',
    reason_not_for_churn: 'Ez az ok lemorzsolódáshoz nem használható. Válasszon másikat.',
  },
};
