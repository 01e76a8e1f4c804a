// Mit mondunk az Ügyletek, a Befizetések, a Jutalékkulcsok és a Munkatársak lapra kézzel írt sorokról.
export const money = {
  payment_taken: '{client}: a(z) {id} befizetés rögzítve, összege {amount}.',
  deal_taken: '{client}: megnyílt a(z) {id} ügylet.',
  lost: 'Törölték a(z) {tab} lapról, ezért visszakerült.',
  repeated: 'Kétszer szerepelt a(z) {tab} lapon, a második sor kiürült.',
  repeats: 'Ez a sor megismétli ezt: {id}. Ha új tétel, ürítse ki a sort, és az adatlapon vigye be.',
  is_again: '{field}: újra {value}.',
  posted: 'A rögzített befizetés nem változik. Vigyen be visszatérítést vagy korrekciót.',
  posted_closed:
    '{month}: a hónap le van zárva. A javítást a következő hónapban ({next}) vigye be, vagy a tulajdonos nyissa meg újra ezt a hónapot: {month}.',
  rows_wait: 'Még nincs átvéve: {rows|row}.',
  typed_over: 'Fölé írták, de nincs átvéve: {what}. Másik befizetéshez külön sor kell.',
  twin_payments:
    'Nézze meg újra: {one} és {other} lehet ugyanaz a befizetés ({day} – {amount}). Ha így van, az egyiket korrekcióval vonja le.',
  in_sidebar: 'Az adatlapon vigye be.',
  no_such_deal: 'Az Ügyletek lapon nincs „{id}” ügylet.',
  closed_rates:
    '„{label}”: {month} lezárt hónap. A változás {next} napjától él: a régi sort zárja le előtte, és vegyen fel újat.',
  month_start: '„{label}”: a jutalékkulcs egy hónap első napján kezdődik.',
  month_end: '„{label}”: a jutalékkulcs egy hónap utolsó napján ér véget.',
  starts_at_zero: '„{label}”: a jutalékrendszer legalsó sora 0-tól indul.',
  rates_fall: 'Nézze meg újra: „{label}” – magasabb küszöbhöz alacsonyabb kulcs tartozik.',
  rates_order:
    'Nézze meg újra: az ügyfélgondozás az ismételt bevétel után nem kap kevesebbet ({repeat}%), mint az értékesítés az új után ({fresh}%).',
  rates_gap: '„{label}”: erre a hónapra nincs kulcs: {month}.',
  month_rates: '{month}: a hónap nem zárható le, a Jutalékkulcsok lapon nincs teljes jutalékrendszer ehhez: {label}.',
  // What is put back in Team and Plans.
  first_day: '„{label}”: a sor első napja törölve lett, ezért visszakerült. A bér attól számít.',
  bad_month: '„{label}”: „{typed}” nem hónap, {example} formában írja.',
  same_plan: '„{label}”: {month} – ilyen terv már van. Azt módosítsa, vagy mást tervezzen.',
};
