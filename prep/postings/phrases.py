"""What lines say, as phrases: the file to extend when a line is taken for something that it is not.

Each block is a list of regular expressions, one or more a line between bars; a line that starts with a blank
continues the one before. They are looked for in text in lower case.
"""

from __future__ import annotations

# Words by which a requirement is told.
REQUIREMENT = r"""
experienced?|knowledge|familiar(?:ity)?|proficien(?:t|cy)|understanding|degree|bachelor|master[’']?s|phd
skills?|abilit(?:y|ies)|able to|expertise|background in|track record|fluen(?:t|cy)|competen(?:t|ce|cy)
comfortable|passion(?:ate)?|years?|must have|exposure to|aptitude|strong|solid|proven|excellent|hands-on
deep|extensive|in-depth|thorough|advanced|mindset|eager(?:ness)?|curious|certifi\w+
you (?:have|are|enjoy|thrive|know|love|care|bring|possess)|you[’']re|you[’']ve|kenntnisse?
erfahrung(?:en)?|studium|ausbildung|abgeschlossene\w*|sprachkenntnisse|deutsch|teamfähigkeit|expérience
connaissances?|maîtrise|diplôme|capacité|formation|anglais|experiencia|conocimientos?|dominio|titulación
inglés|manejo|experiência|conhecimentos?|domínio|inglês|graduação|vivência|familiaridade|опыт\w*
знани[ея]\w*|умени[ея]|понимание|навык\w*|владение|уверенн\w+|образование
"""

# What an employer gives: insurance, leave, money beside the salary, perks.
BENEFIT = r"""
401\s?\(?k\)?|paid time off|\bpto\b|paid (?:holidays|vacation|parental|leave|sick|family|volunteer)
(?:parental|maternity|paternity|sick|family|annual) leave
(?:health|medical|dental|life|disability|pet|vision) (?:insurance|coverage|benefits|plans?)
medical, dental|dental (?:and|&) vision|health(?:care)? benefits|health savings
stock (?:options?|purchase|units?)|\brsus?\b|equity (?:rewards?|package|compensation|grade|refresh)
(?:annual|performance|sign-?on|signing|discretionary) bonus|bonus (?:program|scheme|plan|target)
competitive (?:salary|pay|compensation|package|remuneration|benefits)
(?:base|annual|starting|gross) (?:pay|salary|compensation)
(?:salary|pay|compensation|wage) (?:range|band|scale|grade|transparency|bracket)|on[- ]target earnings
benefits? (?:package|include|such as)|employee (?:benefits|discounts?|assistance)
(?:home[- ]office|wellness|wellbeing|learning|internet|gym|phone|remote|relocation|lunch|transport\w*
 |training) (?:stipend|allowance|budget|reimbursement|assistance|subsid\w+)|gym membership|catered
free (?:lunch|snacks|food|drinks|coffee)|team (?:events|offsites|building events)
unlimited (?:vacation|holiday|leave|days)
flexible (?:working|work|vacation|hours|schedule|time off|pto|holiday)|(?:vacation|holiday) days
days (?:of )?(?:vacation|holiday|annual|paid|pto|off)\b|pension|retirement (?:plan|savings)|fertility
relocation (?:support|package)|career (?:growth|advancement) opportunit\w+|urlaubstage|urlaub
altersvorsorge|jobticket|jobrad|gleitzeit|obstkorb|weiterbildungs\w+|tickets? restaurant|mutuelle
télétravail|congés|seguro (?:médico|de salud|de vida)|vacaciones
vale[- ](?:refeição|alimentação|transporte|presente)|plano (?:de saúde|odontológico|de carreira)|gympass
férias|auxílio|convênios?|дмс|отпуск\w*|оформление по тк|больничн\w+
"""

# Equal opportunity, hiring process, chrome of boards and mail to agencies.
NOTICE = r"""
equal[- ](?:employment )?opportunit\w+|without regard to
regardless of (?:race|age|gender|sex|color|background)
(?:race|religion|gender identity|sexual orientation|veteran status|national origin)\b.{1,60}\b(?:gender
 |age|disability|religion|race|color|sex\w*|orientation|national origin|veteran)
discriminat(?:e|ion) (?:on|against|based)|reasonable accommodations?|privacy (?:notice|policy|statement)
background (?:check|investigation|screening)|drug (?:test|screen)\w*|e-?verify
encouraged? (?:you )?to apply|even if you (?:do not|don[’']t)
(?:not|n[’']t) (?:meet|check|tick) (?:every|all|100)
submit(?:ting)? (?:your|an?|a job) (?:resume|cv|application)|send (?:us )?your (?:resume|cv|application)
apply (?:now|today|here|via|through|online|directly)|click (?:here|to|on|below)|your application
recruit(?:er|ment) (?:agenc\w+|fraud|scam)|staffing agenc\w+|unsolicited|pay transparency|cover letter
schwerbehinder\w+|(?:m/w/d|w/m/d) (?:bewerb|willkommen)|bewerbungsunterlagen|view all jobs|similar jobs
report this job|all qualified applicants|protected (?:by law|characteristic|veteran|status)
this (?:position|job|role) is sourced from|job description (?:is|may|does)
not (?:intended to be )?(?:an )?exhaustive
"""

# Words that make a sum of money pay.
PAY = r"""
salary|pay|base|compensation|ote|wage|per (?:year|annum|hour|month)|annual(?:ly)?|year|hour|gehalt|salaire
salario|salário
"""

# Labels of facts at the start of a line ("Location: …"), which are no duties.
LABEL = r"""
(?:job |work |office |position )?locations?|department
(?:employment|job|contract|position|work|workplace) (?:type|mode|model|id|code|level|title|category|hours)
type|reports? to|reporting to|duration|salary|pay|compensation|rate|schedule|shift|start(?:ing)?(?: date)?
req(?:uisition)?(?: id| number| #)?|posted(?: on)?|posting date|deadline|closing date|time ?zones?
work hours|working hours|hours|team size|industry|company|employer|client|contact|email|e-mail|phone
website|vacanc(?:y|ies)|openings?|job id|ref(?:erence)?|travel|relocation|remote|visa|benefits|standort
gehalt|arbeitsort|lieu|localisation|ubicación|local|localização|contrato|experience level
seniority(?: level)?|budget|interview(?: mode| process)?|notice period|#li-\w+|pay grade|equity grade
job posting date
"""

# How prose says what a role or its team does.
DUTY = r"""
you(?:[’']ll| will| would| can expect| get to| are going)
(?:the|our|this|your) [\w&/’' -]{0,60}\bteam\b[\w\s(),]{0,40} (?:is|are|builds?|owns?|operates?|runs?
 |works?|designs?|develops?|enables?|maintains?|provides?|supports?|manages?|makes?|focus\w+
 |collaborat\w+)|responsible for|our (?:scope|work|charter|mission is to build)
we(?:[’']re| are) (?:looking|seeking|searching|hiring)|is (?:looking|seeking|hiring)|in this role
as an? [\w\s,/&()+-]{3,70}(?:you|,)|you should be|this includes|the (?:ideal )?candidate
(?:role|position) (?:is|will|spans|covers|includes|involves|requires|focus\w+|offers|has)
(?:engineer|developer|manager|scientist|architect|analyst|administrator|consultant|lead) (?:will|who|to)
"""

# How sentences begin that speak of the company or the offer.
PRAISE = r"""
we(?:[’']ve| have| were| believe| value| offer| provide| celebrate| welcome| don[’']t| do not| embrace
 | encourage| aim| strive| raised| hire| invest| treat| trust| care| celebrate| pride| live| prioriti[sz]e)\b
our (?:mission|vision|values|culture|customers|company|story|investors|offices?|people|commitment
 |compensation|products?)\b|join (?:us|our)|come (?:join|build|and)|founded in
if you\b.{0,300}(?:join us|apply|for you|place for you|love to (?:hear|meet|talk)|hear from you)
this (?:is|role|position) (?:is |can be |will be |may be )?(?:a |an |the |not )?(?:fully |100% |either
  |available|based|located|open|hybrid|on-?site|remote|unique|rare|great|fantastic|amazing|exciting
 |high[- ](?:impact|visibility)|full[- ]time|perfect|incredible)|you[’']ll love|you will love
we(?:[’']re| are) (?:proud|committed|an?|the|on a|backed|building|growing|not|excited|one|all|more
 |passionate|dedicated|transforming|changing|redefining|revolutioni[sz]ing)\b
(?:it[’']s|it is) not expected
"""

# How a requirement ends that is only nice to have.
PLUS = r"""
\b(?:is|are|would be|will be|as|be|considered) (?:a |an )?(?:\w+ )?(?:plus|bonus|advantage|asset|preferred
 |nice[- ]to[- ]have|desirable|advantageous|helpful|beneficial|optional)
\ba (?:big |huge |strong |definite )?(?:plus|bonus)|(?<!strongly )\bpreferred|nice[- ]to[- ]have|desirable
von vorteil|wünschenswert|(?:es|será|é|seria) (?:un |um )?(?:plus|diferencial|deseable|desejável)
un (?:plus|atout)|(?:serait|est) (?:apprécié|souhaité)e?|будет (?:плюсом|преимуществом)
"""

# How prose asks something of the candidate.
DEMAND = r"""
(?:years? (?:of )?|proven |strong |solid |hands-on |practical |prior |good |deep |some )(?:\w+ ){0,3}
 (?:experience|knowledge|skills?|understanding|background)
knowledge of|experience (?:with|in|of)|familiar(?:ity)? with|proficien\w+ (?:in|with)|fluent in|degree in
you (?:have|must|should have|need to (?:have|know)|know|bring)|must have
"""

# First words of duties, in their base form.
VERBS = """
accelerate achieve act adapt address administer adopt advance advise advocate align analyze analyse
anticipate apply arbitrate architect articulate assess assist attend audit author automate balance be become
benchmark break bridge bring build calibrate capture carry catalyze challenge champion clarify coach code
collaborate collect communicate complete conceive conduct configure connect consult continue continuously
contribute convert cooperate coordinate craft create cultivate customize debug decide define delegate
deliver demonstrate deploy derive design detect determine develop devise diagnose direct discover dive
document draft drive educate elevate embed empower enable encourage enforce engage engineer enhance ensure
escalate establish estimate evaluate evangelize evolve examine execute expand experiment explain explore
extend facilitate find fix follow forecast foster gather generate give govern grow guide handle harden help
hire identify implement improve incorporate increase influence inform ingest initiate innovate inspect
inspire install instrument integrate interact interface interpret interview introduce invent investigate
iterate join keep launch lead learn leverage liaise listen maintain make manage measure mentor migrate model
modernize monitor move negotiate observe onboard operate optimize optimise orchestrate organize organise
oversee own participate partner perform pilot pioneer plan play prepare present prevent prioritize
proactively produce productionize profile program promote propose prototype provide provides provision
publish push raise reduce refactor refine regularly release remediate replicate report represent research
resolve respond review rollout run safeguard scale scope secure see select serve set shape share shepherd
ship simplify solve spearhead specify standardize standardise steer stay streamline strengthen structure
supervise support surface sustain synthesize tackle take teach test think train transform translate triage
troubleshoot tune turn uncover understand unify update upgrade uplevel use utilize utilise validate verify
visualize work write
"""

# Likewise in German, French, Spanish, Portuguese and Russian, with nouns that serve as verbs.
VERBS_ELSEWHERE = """
entwickeln entwicklung konzeption umsetzung betreuung weiterentwicklung planung mitarbeit durchführung
unterstützung implementierung sicherstellung aufbau pflege wartung analyse gestaltung beratung verantwortung
zusammenarbeit concevoir développer participer assurer garantir mettre contribuer piloter collaborer
accompagner réaliser définir diseñar desarrollar participar colaborar implementar mantener liderar definir
asegurar gestionar optimizar desenvolver projetar garantir implementar manter colaborar criar apoiar atuar
realizar gerenciar monitorar разработка разрабатывать поддержка проектирование проектировать участие
участвовать внедрение создание настройка развитие обеспечение оптимизация сопровождение администрирование
написание
"""

# Words without which a line is hardly a job title.
ROLE = r"""
engineer(?:ing)?|developer|development|programmer|scientist|architect|analyst|administrator|admin|manager
director|lead|consultant|specialist|designer|researcher|technician|officer|intern(?:ship)?|sre|devops
devsecops|dba|sysadmin|tester|qa|head of|strategist|coordinator|associate|expert|owner|master|advocate
writer|recruiter|trainee|evangelist|operator|\w*entwickler(?:in)?|\w*ingenieur(?:in)?|informatiker(?:in)?
architekt(?:in)?|berater(?:in)?|werkstudent(?:in)?|\w*administrator(?:in)?|développeur|développeuse
ingénieure?|architecte|consultante?|desarrollador(?:a)?|ingenier[oa]|programador(?:a)?|analista
desenvolvedor(?:a)?|engenheir[oa]|arquitet[oa]|arquitecto|especialista|разработчик|инженер|программист
архитектор|аналитик|администратор|тестировщик|sviluppatore|ingegnere|ontwikkelaar|programista|inżynier
エンジニア|工程师|开发|개발자
"""

# First words that name no company ("About the team").
COMMON = r"""
the|this|our|your|you|us|we|a|an|it|me|role|team|job|position|company|opportunity|what|how|project|der|die
das|dich|uns|la|le|el|a|o|нас|empresa|vaga|nosotros|nous|working|join|work|apply|these|that|here
"""

# Words that only places and ways of working have.
PLACE = r"""
remote|hybrid|on-?site|usa?|u\.s\.|uk|united states|united kingdom|canada|india|germany|france|spain
europe|emea|apac|latam|worldwide|anywhere
"""

# Signs that a number of years is not about the candidate.
AGE = r"""
founded|for (?:over|more than|nearly|almost|the (?:last|past))|over the (?:last|past|next)
in the (?:last|past|next)|history|ago|old|anniversary|since|been (?:in|around)|our \d|we have|company
"""

# Signs that a number of years is experience.
WORK = r"""
experience|experienced|erfahrung|expérience|experiencia|experiência|опыт|esperienza|ervaring|doświadczeni
working|work(?:ed)? |developing|building|background|engineering|professional|yoe|industry|hands-on
in (?:a|an|the|software|data|it)\b
"""
