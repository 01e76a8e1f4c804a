// Which letters stand beside each other in Russian, Bulgarian and a dozen languages of Latin letters; a space is the edge of a word.
// Made by scripts/letter-pairs.mjs.

/** Grade (9 = one pair in 32, each lower one half as frequent) → pairs of letters, one of them no English one. */
export const LETTER_PAIRS: Record<number, string> = {
  9:
    ' à ä å è é î şaçaćcădéfæföfügøhäiójąlälælémämåméníośpåràrárärærérírürătàtátätétítăvävæà á álánásávânãoälänärät' +
    'å ådælænærçãè é écérésétí íaícînónörørù übücünüră ărącć łoşiţiа е ',
  8:
    ' º æ ü č н п сałaţażažcédødýeßeşeţfäføgéhéhöiękåkökülálølülămámæmănánénýnăněnţpépăpřrårórøsásäsésătótùtüuòváwä' +
    'zázăzłº ßeárátägähäuåeålåråtægæsçaéaédéeégéléménépênídínísítñoò ó ówônõeødøsøvühý ătą člě łańső ścştżeždžeанва' +
    'ени й нанео расттатея ',
  7:
    ' á ê ö ú ś ż ž в д з и к оaßaíañańaşbøbýbăcácâcícţdádădědůeñečełeńeżféfăgágägågăgłhæhøhüißiáiçiéiòiøiùiąićişiţ' +
    'jájäjæjíkélílólölőmímömüměnänænçnónønąołożožpópúrârösåsísøsłtâtåtætêtôtötětőußułvâvévívývăvěvšwüyśzézązęß ábác' +
    'ágákámázäcäkämäsågånåsæfævçoçõèrébéféhéiékéoévêtífílímñaógólómópórótółômödöfögölönösötövözøjønúbúnüfügülüsütýc' +
    'ýmýtălămăsăţčečię ęcędętěnł łełułyřeříślśćşešeţăů żażdżnżyаваматвеводаелеретзаийиткаколелим н ниноныоводосотпо' +
    'пррериросят тотьшиыйь ',
  6:
    ' ø ł ţ б е м р т у чaïbábéböbücçcódãdädídódüdődźeíeîeśfáfåfígígögüháhåhèiãièiñińišjøjękákäkókýkąkłlęmâmèmómønã' +
    'nånönüoßoïoşpäpèpípłrèręsãsæsósösüsątøtętřuçuéuíučuşušuţużvöwówöwąwłzâzízózözüzőßißlßnßtádáfârâtädäfäväßåbåvæd' +
    'çuènèsètéqêmígíhíoípírívîmîtïdócódófójósóżöcöhömöpößøgølømújüdăcădăiănăuądązčnękępědělłbłkłnń ńcődősřiś śmśnśr' +
    'śwşaşcštţaţeůmż żož žiазакаларасв вившвыгодедидоедекемесивиеизикилиминирисияк кикллалольмаменннтобоголомонорпе' +
    'русесксотвтитрчещиъры ',
  5:
    ' í ó а г лaéaëaîaúaśbäbåbíbóbúběbłbőcèdôdödądłećeřfófôfúgâgægègógúhãhíhăiíiöiłiśiᵉjójökækíkølèlêlôlýląmãmêmúmů' +
    'nânúnęnőnůnžoéoíoñoùočońořoţpápâpüpęrãrçrêrôrąrłrşrţrżsőtãtètútłuáužvåvóvůyáyéyćyłyńyšyżzäßbáhájáuášâcâiâlâmã ' +
    'äaäbäoäpæbækætègèmèqéuézêsíbñeóbóvóóökøkú údúlúmúrúsútúčûtüeăgăpăzăşągątąwąćąłębęgęsężěcěkěměsětěžłcłsłółąłżőb' +
    'őkőlőrőtřáş şoşuš šišnšušíţ ţuť ůsůvű ź źnžíабагадаеажапачаюбабебовлвсвъгагрд дневегежезейечжджезвзиицичйскркт' +
    'кул лнлямимомынуняожозойокопочпапиплр ръряс сасвсислспсътстутътыу утх цичачишещеывьньсющявятᵉ ',
  4:
    ' ő œ ř ф х эaáaťbâbêbęcãcêcôcúcącłdâdêdčdędżeáeäeçeóeüežfâfèfőgãgêgôgőhâhóhôhłiâiêiôiúiżižjãjéjõjújükőkůlâlãlå' +
    'lçlúlţmõmýmęmłműmžnônşnżoáoãoçoîoûošoźpãpêpöpůrûrčrőržsâsêsôsõsúsňtõtűuñuüuăućuńuśvřwęwśxéxêxíyíyóyöyüyűzãzôzš' +
    'zűßaßgßmßrßuàlàsáeápáqáxáčářážâbâşãeäqäzåkèlèvéjéyéčê êlëlíxízîiïeïnñiñáóaókózôlöböjöwúcúpúzûmükümüpüzüßüíýkăb' +
    'ăvąbąkąsążćwč čačoęlęłějěřłdłpłtłzłęłłň ňaőnővőzřořsşăškšlšoššţâůlůžűlűrźdźlźrżcżkżsżużóžnžužáˢ айахацащаябибл' +
    'брбъбывквнврвягиглдвдлдрдудъдыебеееоепехешещжажижнз збздзезкзнзозпиаигидиииоипихквкълклулълюмунсоеоиояпупърврн' +
    'рсртрыснсссутктнтяубувудужукулумупурусучуюфифохахоцацечкчнчочтшащащоъвъдъзъкълъпъсътыеытыхэтю ямянᵉˢ',
  3:
    ' â ï š ж ц ш я ᵉaêaóačařašaźbôbûbąbřbűcęcœcůdúdřeâeňešeźfêfûfœfűgęhťhůiõičiřiźjêjôjăkúkęlîlůmômţmżmᵍnènênûoêoë' +
    'oňpçpôpěpšpţrõrúrýrűsèsûtątčtštůuãuêuóuďvãvèvêvôvővᵉwáwżxáxãyőyźyžzèzêzõzúáíâgâpâyãsçáèzéxééêcêpêrêuêvënëtíeíi' +
    'íjířížîlï ïaïoïqïsóhóoóqô ôiôtúgúkúqúvúžûcûlûrýdýhývýzýšýžăfąpčučáčíď ďoęzěšńkőaőfőpœnœsœtœuř řaşlşmşnşpşâšašť' +
    'ţoťoůrůčűkűnűsűvűzźwżbżmžažbžcžožtžďžšžůʳˢаиашбвбнбсбубщвзвтвугегудждкдсдяеиецеяжбзгзлзмзрзсзтзузыибифишищиюйк' +
    'йнйткекслблжлслымммнмпмянднкнцньооофохоцошощп пяргрдржркрмршсдсмсрсчсысьтдугуеунушущфафехихнхрхтц члшкщ ъбъгъж' +
    'ъмъчъщыбыкылымысьеьтьяютючядязякялящᵍʳ',
};
