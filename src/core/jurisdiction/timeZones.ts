/**
 * Time zones that stand for one country, by area: `country:place`. With `?` clocks of other countries go by the same zone, so that it may have been set there
 * too. Made from `zone.tab` and `zone1970.tab` of the IANA time zone database, 2025b (https://www.iana.org/time-zones), with the older names that browsers
 * still give (`Asia/Calcutta`). Zones without a place, such as `UTC`, say nothing.
 */
export const timeZones: Readonly<Record<string, string>> = {
  Africa: `AO:Luanda BF:Ouagadougou BI:Bujumbura BJ:Porto-Novo BW:Gaborone CD:Kinshasa CD:Lubumbashi CF:Bangui CG:Brazzaville CI?:Abidjan
    CM:Douala DJ:Djibouti DZ:Algiers EG:Cairo EH:El_Aaiun ER:Asmara ER:Asmera ES:Ceuta ET:Addis_Ababa GA:Libreville GH:Accra
    GM:Banjul GN:Conakry GQ:Malabo GW:Bissau KE?:Nairobi LR:Monrovia LS:Maseru LY:Tripoli MA:Casablanca ML:Bamako MR:Nouakchott
    MW:Blantyre MZ?:Maputo NA:Windhoek NE:Niamey NG?:Lagos RW:Kigali SD:Khartoum SL:Freetown SN:Dakar SO:Mogadishu SS:Juba
    ST:Sao_Tome SZ:Mbabane TD:Ndjamena TG:Lome TN:Tunis TZ:Dar_es_Salaam UG:Kampala ZA?:Johannesburg ZM:Lusaka ZW:Harare`,
  America: `AG:Antigua AI:Anguilla AR:Argentina/Buenos_Aires AR:Argentina/Catamarca AR:Argentina/Cordoba AR:Argentina/Jujuy
    AR:Argentina/La_Rioja AR:Argentina/Mendoza AR:Argentina/Rio_Gallegos AR:Argentina/Salta AR:Argentina/San_Juan
    AR:Argentina/San_Luis AR:Argentina/Tucuman AR:Argentina/Ushuaia AR:Buenos_Aires AR:Catamarca AR:Cordoba AR:Jujuy AR:Mendoza
    AW:Aruba BB:Barbados BL:St_Barthelemy BO:La_Paz BQ:Kralendijk BR:Araguaina BR:Bahia BR:Belem BR:Boa_Vista BR:Campo_Grande
    BR:Cuiaba BR:Eirunepe BR:Fortaleza BR:Maceio BR:Manaus BR:Noronha BR:Porto_Velho BR:Recife BR:Rio_Branco BR:Santarem
    BR:Sao_Paulo BS:Nassau BZ:Belize CA:Atikokan CA:Blanc-Sablon CA:Cambridge_Bay CA:Coral_Harbour CA:Creston CA:Dawson
    CA:Dawson_Creek CA:Edmonton CA:Fort_Nelson CA:Glace_Bay CA:Goose_Bay CA:Halifax CA:Inuvik CA:Iqaluit CA:Moncton CA:Montreal
    CA:Nipigon CA:Pangnirtung CA:Rainy_River CA:Rankin_Inlet CA:Regina CA:Resolute CA:St_Johns CA:Swift_Current CA:Thunder_Bay
    CA?:Toronto CA:Vancouver CA:Whitehorse CA:Winnipeg CA:Yellowknife CL:Coyhaique CL:Punta_Arenas CL:Santiago CO:Bogota
    CR:Costa_Rica CU:Havana CW:Curacao DM:Dominica DO:Santo_Domingo EC:Guayaquil GD:Grenada GF:Cayenne GL:Danmarkshavn GL:Godthab
    GL:Nuuk GL:Scoresbysund GL:Thule GP:Guadeloupe GT:Guatemala GY:Guyana HN:Tegucigalpa HT:Port-au-Prince JM:Jamaica KN:St_Kitts
    KY:Cayman LC:St_Lucia MF:Marigot MQ:Martinique MS:Montserrat MX:Bahia_Banderas MX:Cancun MX:Chihuahua MX:Ciudad_Juarez
    MX:Hermosillo MX:Matamoros MX:Mazatlan MX:Merida MX:Mexico_City MX:Monterrey MX:Ojinaga MX:Santa_Isabel MX:Tijuana NI:Managua
    PA?:Panama PE:Lima PM:Miquelon PR?:Puerto_Rico PY:Asuncion SR:Paramaribo SV:El_Salvador SX:Lower_Princes TC:Grand_Turk
    TT:Port_of_Spain US:Adak US:Anchorage US:Boise US:Chicago US:Denver US:Detroit US:Indiana/Indianapolis US:Indiana/Knox
    US:Indiana/Marengo US:Indiana/Petersburg US:Indiana/Tell_City US:Indiana/Vevay US:Indiana/Vincennes US:Indiana/Winamac
    US:Indianapolis US:Juneau US:Kentucky/Louisville US:Kentucky/Monticello US:Los_Angeles US:Louisville US:Menominee US:Metlakatla
    US:New_York US:Nome US:North_Dakota/Beulah US:North_Dakota/Center US:North_Dakota/New_Salem US?:Phoenix US:Sitka US:Yakutat
    UY:Montevideo VC:St_Vincent VE:Caracas VG:Tortola VI:St_Thomas`,
  Antarctica: `AQ:Casey AQ:Davis AQ:DumontDUrville AQ:Mawson AQ:McMurdo AQ:Palmer AQ:Rothera AQ:Syowa AQ:Troll AQ:Vostok AU:Macquarie`,
  Arctic: `SJ:Longyearbyen`,
  Asia: `AE?:Dubai AF:Kabul AM:Yerevan AZ:Baku BD:Dhaka BH:Bahrain BN:Brunei BT:Thimphu CN:Shanghai CN:Urumqi CY:Famagusta CY:Nicosia
    GE:Tbilisi HK:Hong_Kong ID:Jakarta ID:Jayapura ID:Makassar ID:Pontianak IL:Jerusalem IN:Calcutta IN:Kolkata IQ:Baghdad IR:Tehran
    JO:Amman JP?:Tokyo KG:Bishkek KH:Phnom_Penh KP:Pyongyang KR:Seoul KW:Kuwait KZ:Almaty KZ:Aqtau KZ:Aqtobe KZ:Atyrau KZ:Oral
    KZ:Qostanay KZ:Qyzylorda LA:Vientiane LB:Beirut LK:Colombo MM:Rangoon MM?:Yangon MN:Hovd MN:Ulaanbaatar MO:Macau MY:Kuala_Lumpur
    MY?:Kuching NP:Kathmandu NP:Katmandu OM:Muscat PH:Manila PK:Karachi PS:Gaza PS:Hebron QA?:Qatar RU:Anadyr RU:Barnaul RU:Chita
    RU:Irkutsk RU:Kamchatka RU:Khandyga RU:Krasnoyarsk RU:Magadan RU:Novokuznetsk RU:Novosibirsk RU:Omsk RU:Sakhalin
    RU:Srednekolymsk RU:Tomsk RU:Ust-Nera RU:Vladivostok RU:Yakutsk RU:Yekaterinburg SA?:Riyadh SG?:Singapore SY:Damascus
    TH?:Bangkok TJ:Dushanbe TL:Dili TM:Ashgabat TW:Taipei UZ:Samarkand UZ:Tashkent VN:Ho_Chi_Minh VN:Saigon YE:Aden`,
  Atlantic: `BM:Bermuda CV:Cape_Verde ES:Canary FK:Stanley FO:Faeroe FO:Faroe GS:South_Georgia IS:Reykjavik PT:Azores PT:Madeira SH:St_Helena`,
  Australia: `AU:Adelaide AU:Brisbane AU:Broken_Hill AU:Currie AU:Darwin AU:Eucla AU:Hobart AU:Lindeman AU:Lord_Howe AU:Melbourne AU:Perth
    AU:Sydney`,
  Europe: `AD:Andorra AL:Tirane AT:Vienna AX:Mariehamn BA:Sarajevo BE?:Brussels BG:Sofia BY:Minsk CH?:Zurich CZ?:Prague DE?:Berlin
    DE:Busingen DK:Copenhagen EE:Tallinn ES:Madrid FI?:Helsinki FR?:Paris GB?:London GG:Guernsey GI:Gibraltar GR:Athens HR:Zagreb
    HU:Budapest IE:Dublin IM:Isle_of_Man IT?:Rome JE:Jersey LI:Vaduz LT:Vilnius LU:Luxembourg LV:Riga MC:Monaco MD:Chisinau
    ME:Podgorica MK:Skopje MT:Malta NL:Amsterdam NO:Oslo PL:Warsaw PT:Lisbon RO:Bucharest RS?:Belgrade RU:Astrakhan RU:Kaliningrad
    RU:Kirov RU:Moscow RU:Samara RU:Saratov RU:Ulyanovsk RU:Volgograd SE:Stockholm SI:Ljubljana SK:Bratislava SM:San_Marino
    TR:Istanbul UA:Kiev UA:Kyiv UA?:Simferopol UA:Uzhgorod UA:Zaporozhye VA:Vatican`,
  Indian: `CC:Cocos CX:Christmas IO:Chagos KM:Comoro MG:Antananarivo MU:Mauritius MV?:Maldives RE:Reunion SC:Mahe TF:Kerguelen YT:Mayotte`,
  Pacific: `AS?:Pago_Pago CK:Rarotonga CL:Easter EC:Galapagos FJ:Fiji FM:Chuuk FM:Kosrae FM:Pohnpei FM:Ponape FM:Truk GU?:Guam KI:Enderbury
    KI:Kanton KI:Kiritimati KI?:Tarawa MH:Kwajalein MH:Majuro MP:Saipan NC:Noumea NF:Norfolk NR:Nauru NU:Niue NZ?:Auckland
    NZ:Chatham PF:Gambier PF:Marquesas PF:Tahiti PG:Bougainville PG?:Port_Moresby PN:Pitcairn PW:Palau SB?:Guadalcanal TK:Fakaofo
    TO:Tongatapu TV:Funafuti UM:Johnston UM:Midway UM:Wake US:Honolulu VU:Efate WF:Wallis WS:Apia`,
}
