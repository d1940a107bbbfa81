"""What a line says, by its words: a duty, a requirement, a benefit, or nothing that a unit could be made of."""

from __future__ import annotations

import re
from typing import Literal

Sense = Literal["responsibilities", "minimum", "other"]

_ENGLISH = frozenset(
    """
    accelerate achieve act adapt address administer adopt advance advise advocate align analyze analyse anticipate apply
    arbitrate architect articulate assess assist attend audit author automate balance be become benchmark break bridge
    bring build calibrate capture carry catalyze challenge champion clarify coach code collaborate collect communicate
    complete conceive conduct configure connect consult continue continuously contribute convert cooperate coordinate
    craft create cultivate customize debug decide define delegate deliver demonstrate deploy derive design detect
    determine develop devise diagnose direct discover dive document draft drive educate elevate embed empower enable
    encourage enforce engage engineer enhance ensure escalate establish estimate evaluate evangelize evolve examine
    execute expand experiment explain explore extend facilitate find fix follow forecast foster gather generate give
    govern grow guide handle harden help hire identify implement improve incorporate increase influence inform ingest
    initiate innovate inspect inspire install instrument integrate interact interface interpret interview introduce
    invent investigate iterate join keep launch lead learn leverage liaise listen maintain make manage measure mentor
    migrate model modernize monitor move negotiate observe onboard operate optimize optimise orchestrate organize
    organise oversee own participate partner perform pilot pioneer plan play prepare present prevent prioritize proactively
    produce productionize profile program promote propose prototype provide provides provision publish push raise reduce
    refactor refine regularly release remediate replicate report represent research resolve respond review rollout run
    safeguard scale scope secure see select serve set shape share shepherd ship simplify solve spearhead specify
    standardize standardise steer stay streamline strengthen structure supervise support surface sustain synthesize tackle
    take teach test think train transform translate triage troubleshoot tune turn uncover understand unify update upgrade
    uplevel use utilize utilise validate verify visualize work write
    """.split()
)
_VERBS = _ENGLISH | frozenset(
    """
    entwickeln entwicklung konzeption umsetzung betreuung weiterentwicklung planung mitarbeit durchführung unterstützung
    implementierung sicherstellung aufbau pflege wartung analyse gestaltung beratung verantwortung zusammenarbeit
    concevoir développer participer assurer garantir mettre contribuer piloter collaborer accompagner réaliser définir
    diseñar desarrollar participar colaborar implementar mantener liderar definir asegurar gestionar optimizar
    desenvolver projetar garantir implementar manter colaborar criar apoiar atuar realizar gerenciar monitorar
    разработка разрабатывать поддержка проектирование проектировать участие участвовать внедрение создание настройка
    развитие обеспечение оптимизация сопровождение администрирование написание
    """.split()
)

_REQUIREMENT = re.compile(
    r"\b(?:experienced?|knowledge|familiar(?:ity)?|proficien(?:t|cy)|understanding|degree|bachelor|master[’']?s|phd|skills?"
    r"|abilit(?:y|ies)|able to|expertise|background in|track record|fluen(?:t|cy)|competen(?:t|ce|cy)|comfortable|passion(?:ate)?"
    r"|years?|must have|exposure to|aptitude|strong|solid|proven|excellent|hands-on|deep|mindset|eager(?:ness)?|curious|certifi\w+"
    r"|you (?:have|are|enjoy|thrive|know|love|care|bring|possess)|you[’']re|you[’']ve"
    r"|kenntnisse?|erfahrung(?:en)?|studium|ausbildung|abgeschlossene\w*|sprachkenntnisse|deutsch|teamfähigkeit"
    r"|expérience|connaissances?|maîtrise|diplôme|capacité|formation|anglais|experiencia|conocimientos?|dominio|titulación"
    r"|inglés|manejo|experiência|conhecimentos?|domínio|inglês|graduação|vivência|familiaridade|опыт\w*|знани[ея]\w*"
    r"|умени[ея]|понимание|навык\w*|владение|уверенн\w+|образование)\b",
    re.IGNORECASE,
)

_BENEFIT = re.compile(
    r"\b(?:401\s?\(?k\)?|paid time off|\bpto\b|paid (?:holidays|vacation|parental|leave|sick|family|volunteer)|(?:parental|maternity"
    r"|paternity|sick|family|annual) leave|(?:health|medical|dental|life|disability|pet|vision) (?:insurance|coverage|benefits|plans?)"
    r"|medical, dental|dental (?:and|&) vision|health(?:care)? benefits|health savings|stock (?:options?|purchase|units?)|\brsus?\b"
    r"|equity (?:rewards?|package|compensation|grade|refresh)|(?:annual|performance|sign-?on|signing|discretionary) bonus"
    r"|bonus (?:program|scheme|plan|target)|competitive (?:salary|pay|compensation|package|remuneration|benefits)|(?:base|annual"
    r"|starting|gross) (?:pay|salary|compensation)|(?:salary|pay|compensation|wage) (?:range|band|scale|grade|transparency|bracket)"
    r"|on[- ]target earnings|benefits? (?:package|include|such as)|employee (?:benefits|discounts?|assistance)"
    r"|(?:home[- ]office|wellness|wellbeing|learning|internet|gym|phone|remote|relocation|lunch|transport\w*|training)"
    r" (?:stipend|allowance|budget|reimbursement|assistance|subsid\w+)|gym membership|catered|free (?:lunch|snacks|food|drinks|coffee)"
    r"|team (?:events|offsites|building events)|unlimited (?:vacation|holiday|leave|days)|flexible (?:working|work|vacation|hours"
    r"|schedule|time off|pto|holiday)|(?:vacation|holiday) days|days (?:of )?(?:vacation|holiday|annual|paid|pto|off)\b|pension"
    r"|retirement (?:plan|savings)|fertility|relocation (?:support|package)|career (?:growth|advancement) opportunit\w+"
    r"|urlaubstage|urlaub|altersvorsorge|jobticket|jobrad|gleitzeit|obstkorb|weiterbildungs\w+|tickets? restaurant|mutuelle"
    r"|télétravail|congés|seguro (?:médico|de salud|de vida)|vacaciones|vale[- ](?:refeição|alimentação|transporte|presente)"
    r"|plano (?:de saúde|odontológico|de carreira)|gympass|férias|auxílio|convênios?|дмс|отпуск\w*|оформление по тк|больничн\w+)\b",
    re.IGNORECASE,
)

_NOTICE = re.compile(
    r"\b(?:equal[- ](?:employment )?opportunit\w+|without regard to|regardless of (?:race|age|gender|sex|color|background)"
    r"|(?:race|religion|gender identity|sexual orientation|veteran status|national origin)\b.{1,60}\b(?:gender|age|disability|religion"
    r"|race|color|sex\w*|orientation|national origin|veteran)|discriminat(?:e|ion) (?:on|against|based)|reasonable accommodations?"
    r"|privacy (?:notice|policy|statement)|background (?:check|investigation|screening)|drug (?:test|screen)\w*|e-?verify"
    r"|encouraged? (?:you )?to apply|even if you (?:do not|don[’']t)|(?:not|n[’']t) (?:meet|check|tick) (?:every|all|100)"
    r"|submit(?:ting)? (?:your|an?|a job) (?:resume|cv|application)|send (?:us )?your (?:resume|cv|application)|apply (?:now|today|here|via|through"
    r"|online|directly)|click (?:here|to|on|below)|your application|recruit(?:er|ment) (?:agenc\w+|fraud|scam)|staffing agenc\w+"
    r"|unsolicited|pay transparency|cover letter|schwerbehinder\w+|(?:m/w/d|w/m/d) (?:bewerb|willkommen)|bewerbungsunterlagen"
    r"|view all jobs|similar jobs|report this job|all qualified applicants|protected (?:by law|characteristic|veteran|status)"
    r"|this (?:position|job|role) is sourced from|job description (?:is|may|does)|not (?:intended to be )?(?:an )?exhaustive)\b",
    re.IGNORECASE,
)

_MONEY = re.compile(
    r"(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CAD|INR|CHF|PLN|BRL|R\$)\s?\$?)\s?\d{1,3}(?:[.,\s]?\d{3}|[.,]\d{1,2}\b|\s?k\b)",
    re.IGNORECASE,
)
_PAY = re.compile(
    r"\b(?:salary|pay|base|compensation|ote|wage|per (?:year|annum|hour|month)|annual(?:ly)?|year|hour|gehalt|salaire|salario|salário)\b|/\s?(?:yr|year|hr|hour|month)"
    r"|[-–—~]\s?(?:[$€£]|USD|EUR|GBP|CAD)?\s?\d",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:(?:job |work |office |position )?locations?|department|(?:employment|job|contract|position|work|workplace) (?:type|mode|model|id|code|"
    r"level|title|category|hours)|type|reports? to|reporting to|duration|salary|pay|compensation|rate|schedule|shift|start(?:ing)?(?: date)?|req(?:uisition)?"
    r"(?: id| number| #)?|posted(?: on)?|posting date|deadline|closing date|time ?zones?|work hours|working hours|hours|team size|industry"
    r"|company|employer|client|contact|email|e-mail|phone|website|vacanc(?:y|ies)|openings?|job id|ref(?:erence)?|travel|relocation|remote"
    r"|visa|benefits|standort|gehalt|arbeitsort|lieu|localisation|ubicación|local|localização|contrato|experience level|seniority(?: level)?"
    r"|budget|interview(?: mode| process)?|notice period|#li-\w+|pay grade|equity grade|job posting date)\s?(?::|[-–—]\s|$)",
    re.IGNORECASE,
)
_TAG = re.compile(r"#[A-Za-z][\w-]*(?:\s+#[A-Za-z][\w-]*)*$")
_URL = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$")
_DUTY = re.compile(
    r"\b(?:you(?:[’']ll| will| would| can expect| get to| are going)|(?:the|our|this|your) [\w&/’' -]{0,60}\bteam\b[\w\s(),]{0,40} (?:is|are|builds?|owns?"
    r"|operates?|runs?|works?|designs?|develops?|enables?|maintains?|provides?|supports?|manages?|makes?|focus\w+|collaborat\w+)|responsible for"
    r"|our (?:scope|work|charter|mission is to build)|we(?:[’']re| are) (?:looking|seeking|searching|hiring)|is (?:looking|seeking|hiring)|in this role"
    r"|as an? [\w\s,/&()+-]{3,70}(?:you|,)|you should be|this includes|the (?:ideal )?candidate|(?:role|position) (?:is|will|spans|covers|includes|involves|requires|focus\w+|offers|has)"
    r"|(?:engineer|developer|manager|scientist|architect|analyst|administrator|consultant|lead) (?:will|who|to))",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?:we(?:[’']ve| have| were| believe| value| offer| provide| celebrate| welcome| don[’']t| do not| embrace| encourage)\b|our (?:mission|vision|values|culture"
    r"|customers|company|story|investors|offices?|people|commitment|compensation|products?)\b|join (?:us|our)|come (?:join|build|and)|founded in|if you\b.{0,300}"
    r"(?:join us|apply|for you|place for you|love to (?:hear|meet|talk)|hear from you)|this (?:is|role|position) (?:is |can be |will be |may be )?(?:a |an |the |not )?"
    r"(?:fully |100% |either |available|based|located|open|hybrid|on-?site|remote|unique|rare|great|fantastic|amazing|exciting|high[- ](?:impact|visibility)"
    r"|full[- ]time|perfect|incredible)|you[’']ll love|you will love|we(?:[’']re| are) (?:proud|committed|an?|the|on a|backed|building|growing|not|excited|one|all|more"
    r"|passionate|dedicated|transforming|changing|redefining|revolutioni[sz]ing)\b|(?:it[’']s|it is) not expected)",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"\b(?:years? (?:of )?|proven |strong |solid |hands-on |practical |prior |good |deep |some )(?:\w+ ){0,3}"
    r"(?:experience|knowledge|skills?|understanding|background)"
    r"|\b(?:knowledge of|experience (?:with|in|of)|familiar(?:ity)? with|proficien\w+ (?:in|with)|fluent in|degree in)\b"
    r"|\byou (?:have|must|should have|need to (?:have|know)|know|bring)\b|\bmust have\b",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"\b(?:minimum (?:requirements|qualifications)|preferred qualifications|requirements? are)\b.{0,80}\b(?:consider|apply|bonus|role)",
    re.I,
)
_PLUS = re.compile(
    r"\b(?:is|are|would be|will be|as|be|considered) (?:a |an )?(?:\w+ )?(?:plus|bonus|advantage|asset|nice[- ]to[- ]have|preferred|desirable|advantageous"
    r"|helpful|beneficial|optional)\W*$|(?:\ba (?:big |huge |strong |definite )?(?:plus|bonus)|(?<!strongly )\bpreferred|nice[- ]to[- ]have|\ba bonus|desirable"
    r"|von vorteil|wünschenswert|(?:es|será|é|seria) (?:un|um|deseable|desejável)\s?(?:plus|diferencial)?|un (?:plus|atout)|будет (?:плюсом|преимуществом))\W*$"
    r"|^\W*(?:\(?(?:preferred|bonus|nice[- ]to[- ]have|plus|optional|good[- ]to[- ]have|desirable)\)?\s?[:\-–])",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\b(?:required|must|mandatory|minimum)\b|\([^)]*preferred\W*$", re.IGNORECASE)


def is_noise(text: str) -> bool:
    """Whether a line can never be a unit: pay, benefits, equal opportunity, hiring process, labels, links, tags."""
    if len(text) < 2 or not any(c.isalpha() for c in text):
        return True
    head = text[:400]
    return bool(
        _NOTICE.search(head)
        or _BENEFIT.search(head)
        or is_pay(head)
        or _LABEL.match(head)
        or _TAG.match(head)
        or _URL.match(head)
        or _MEETS.search(head)
    )


def is_pay(text: str) -> bool:
    """Whether a line names a sum of money as pay."""
    return bool(_MONEY.search(text) and _PAY.search(text))


def is_praise(sentence: str) -> bool:
    """Whether a sentence of prose speaks of the company or the offer rather than of the work."""
    return bool(_PRAISE.match(sentence))


def is_duty(sentence: str) -> bool:
    """Whether a sentence of prose says what the role or its team does."""
    return (starts_with_verb(sentence) or bool(_DUTY.search(sentence))) and not is_praise(sentence)


def is_bonus(text: str) -> bool:
    """Whether a requirement says of itself that it is only nice to have."""
    return bool(_PLUS.search(text[-160:] if len(text) > 160 else text)) and not _FIRM.search(text)


def is_demand(sentence: str) -> bool:
    """Whether a sentence of prose asks something of the candidate."""
    return bool(_DEMAND.search(sentence)) and not is_praise(sentence)


def starts_with_verb(text: str, *, english: bool = False) -> bool:
    """Whether the first word is one with which duties open: "Build", "Building"."""
    verbs = _ENGLISH if english else _VERBS
    word = text.split(None, 1)[0].strip(".,:;*•-–").lower() if text.strip() else ""
    return word in verbs or _base(word) in verbs


def starts_requirement(text: str) -> bool:
    """Whether a line opens like a requirement: one of its cue words stands among the first few."""
    return bool(_REQUIREMENT.search(" ".join(text.split(None, 5)[:5])))


def opens_requirement(text: str) -> bool:
    """Whether the very first word is one with which requirements open: "Experience", "Strong", "5+"."""
    return bool(_REQUIREMENT.match(text) or re.match(r"\d{1,2}\+? years", text))


def sense(text: str) -> Sense | None:
    """What a list item under an unknown heading is, judged by its own words alone."""
    if is_noise(text):
        return "other"
    if starts_with_verb(text):
        return "responsibilities"
    if _REQUIREMENT.search(text):
        return "minimum"
    return None


def _base(word: str) -> str:
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        for form in (stem, stem + "e", stem[:-1]):
            if form in _VERBS:
                return form
    return word[:-1] if word.endswith("s") else word
