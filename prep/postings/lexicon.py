"""Section headings by meaning, in several languages: the file to extend when a posting is misread.

Phrases stand between bars, in natural spelling; case, accents, apostrophes and punctuation do not matter. A
heading belongs to the section whose longest phrase it contains. A phrase that starts with `=` counts only as
the whole heading, because its words are common inside others. `OTHER` gathers what is never a unit: the
company, benefits, pay, process, page chrome.
"""

from __future__ import annotations

RESPONSIBILITIES = """
responsibilities | =responsibility | duties | accountabilities | =your impact | =impact | =the work | =tasks
=your tasks | =job tasks | main tasks | key tasks | what you will do | what you'll do | what you do
what will you do | what you will be doing | what you'll be doing | what will you be doing
what you'll work on | what you will work on | what you'll be working on | what you can expect to do
what you might work on | things you'll do | things you might do | projects you might work on
projects you'll work on | in this role you will | in this role you'll | in this position you will
in this role, you will be | as a team member you will | you will | =you'll | =you will be
you'll be responsible for | you will be responsible for | responsible for | what the job involves
what this role involves | what you'll own | what you will own | what you'll build | what you will build
what you'll achieve | what you'll accomplish | what you'll deliver | how you'll make an impact
how you will make an impact | make an impact | how you'll contribute | how you will contribute
how you'll spend your time | the impact you will have | the impact you'll have | impact you'll make
a day in the life | day to day | day-to-day | typical day | your day | key objectives | your mission
=mission | your missions | =the mission | job duties | scope of work | job functions | essential functions
key functions | what success looks like | how will you make an impact | what's the job
what you'll be up to | what we need you to do | your role in our team | your contribution
your responsibilities | aufgaben | aufgabengebiet | aufgabenbereich | deine aufgaben | ihre aufgaben
aufgaben & verantwortung | das machst du | das erwartet dich | das erwartet sie | was dich erwartet
was sie erwartet | was du machst | was du tust | tätigkeiten | tätigkeitsbereich | verantwortlichkeiten
verantwortungsbereich | deine rolle | dein job | dein impact | missions | vos missions | tes missions
ta mission | votre mission | missions principales | responsabilités | vos responsabilités
activités principales | tâches | vos tâches | ce que vous ferez | ce que tu feras | vous serez amené à
funciones | funciones principales | tus funciones | responsabilidades | principales responsabilidades
qué harás | que harás | lo que harás | cuáles serán tus funciones | tareas | tu misión | tu día a día
atribuições | atividades | principais atividades | o que você vai fazer | o que você fará | o que vai fazer
suas atividades | seu dia a dia | responsabilidades e atribuições | principais responsabilidades | missão
desafios | обязанности | чем предстоит заниматься | задачи | что нужно делать | что делать | чем заниматься
что предстоит делать | зона ответственности | функционал | responsabilità | attività principali | mansioni
cosa farai | di cosa ti occuperai | =taken | jouw taken | wat ga je doen | werkzaamheden
verantwoordelijkheden | zakres obowiązków | obowiązki | twoje zadania | zadania | обов'язки | що робити
dina arbetsuppgifter | arbetsuppgifter | görev tanımı | sorumluluklar | 業務内容 | 仕事内容 | 职位描述
岗位职责 | 工作职责 | 工作内容 | 职责描述 | 담당업무 | 주요업무
"""

MINIMUM = """
requirements | requirement | required | qualifications | qualification | minimum requirements
minimum qualifications | basic qualifications | basic requirements | required qualifications
required skills | required experience | key requirements | key qualifications | key skills | =skills
=technical skills | =hard skills | =soft skills | =core skills | =experience | =education
=education and experience | =experience and education | =work experience | =knowledge | =competencies
core competencies | skills and experience | experience and skills | skills and qualifications
skills and knowledge | skills & requirements | skills & competencies | knowledge skills and abilities
knowledge and skills | skills you have | skills you'll need | skills you need | experience you'll need
experience you have | essential skills | essential criteria | =essential | essential experience
technical requirements | technical skills | technical qualifications | technical expertise
professional experience | educational requirements | must have | must haves | must-haves | =mandatory
mandatory skills | mandatory requirements | you must have | what we look for | what we're looking for
what we are looking for | what we're looking for in you | what are we looking for | what we need
what we want | what we expect | what we require | who we're looking for | who we are looking for
who are we looking for | we're looking for | we are looking for | looking for someone | looking for you
what you bring | what you'll bring | what you will bring | what will you bring | what do you bring
bring to the table | bring to the team | what you need | what you'll need | what you will need
what do you need | what you have | what you should have | what it takes | what's required | what you've got
who you are | who are you | about you | =you | you have | =you bring | =you are | you should have
you'll have | you will have | you'll bring | you'll need | you might be a fit | you may be a good fit if
you might be a good fit if | you'd be a good fit | good fit if | great fit if | right fit if | ideal fit if
you should apply if | you might thrive | you will thrive | you'll thrive | you may thrive
to be successful in this role | to succeed in this role | to be considered | is this you
who should apply | who can apply | you should apply
does this sound like you | sounds like you | your background | =background | your background & experience
your experience | your skills | your profile | your qualifications | your expertise | your toolkit
your superpowers | =profile | candidate profile | candidate requirements | job requirements
position requirements | ideal candidate | the ideal candidate will have | the right candidate
successful candidate | the candidate | our ideal | desired profile | required profile | prerequisites
=eligibility | =criteria | selection criteria | what makes you a great fit | what makes you a good fit
why you | we'd love to hear from you if | we would love to hear from you if | we want to hear from you if
we expect you to | you're the one if | this role is for you if | this job is for you if
this might be for you if | =tech stack requirements | anforderungen | anforderungsprofil | dein profil
ihr profil | =profil | qualifikation | qualifikationen | deine qualifikationen | das bringst du mit
das bringen sie mit | was du mitbringst | was sie mitbringen | was du mitbringen solltest | was wir erwarten
was wir von dir erwarten | du bringst mit | sie bringen mit | dein hintergrund | deine skills
das solltest du mitbringen | das zeichnet dich aus | was dich auszeichnet | voraussetzungen | kenntnisse
fähigkeiten | wen wir suchen | profil recherché | votre profil | ton profil | profil souhaité | profil idéal
le profil | compétences | compétences requises | compétences techniques | qualifications requises
exigences | prérequis | pré-requis | ce que nous recherchons | ce que nous cherchons | qui êtes-vous
qui es-tu | vous êtes | à propos de vous | requisitos | requisitos mínimos | requisitos obrigatórios
requisitos da vaga | requisitos e qualificações | requisitos técnicos | requerimientos | perfil | tu perfil
qué buscamos | que buscamos | lo que buscamos | qué esperamos de ti | qué necesitas | conocimientos
habilidades | competencias | formación | experiencia requerida | imprescindible | imprescindibles
indispensable | o que buscamos | o que esperamos | o que esperamos de você | o que procuramos
o que você precisa | o que você precisa ter | quem procuramos | quem buscamos | conhecimentos
conhecimentos obrigatórios | =obrigatório | =obrigatórios | qualificações | pré-requisitos | competências
experiência | требования | требования к кандидату | мы ожидаем | что мы ждем | что ждем от тебя
ожидания от кандидата | от вас | наши ожидания | наш идеальный кандидат | что нужно знать | нам важно
необходимые навыки | ключевые навыки | requisiti | cosa cerchiamo | chi cerchiamo | competenze | profilo
wat vragen wij | wat breng je mee | wie ben jij | functie-eisen | jouw profiel | wymagania | nasze wymagania
oczekujemy | twój profil | вимоги | aranan nitelikler | din profil | kvalifikationer | 応募資格 | 必須スキル
必須条件 | 必須要件 | 求める人物像 | 任职要求 | 任职资格 | 岗位要求 | 职位要求 | 자격요건 | 지원자격
"""

PREFERRED = """
preferred | preferred qualifications | preferred requirements | preferred skills | preferred experience
preferred skills and experience | nice to have | nice to haves | nice-to-have | nice-to-haves
nice if you have | good to have | great to have | bonus | bonus points | bonus points if | bonus skills
bonus qualifications | extra points | extra credit | brownie points | =extras | pluses | =plus | a plus
big plus | =plus points | it's a plus if | would be a plus | will be a plus | would be an advantage
would be an asset | will be an asset | it would be great if | it's great if | it's nice if | even better if
even better | desirable | desirable skills | desirables | desired | desired skills | desired qualifications
desired experience | additional qualifications | additional skills | optional skills | =optional
=advantageous | =advantages | standout | stand out | what will make you stand out | what makes you stand out
ways to stand out | ways to stand out from the crowd | how to stand out | what would set you apart
what sets you apart | sets you apart | set you apart | you might also have | you may also have
you also have | ideally you also have | candidates may also | candidates may also have
candidates might also | candidate also has | candidate will also have | also has | may also have
ideally you have | ideally you'll have | =ideally | we'd love if you had | not required but | not a must
highly preferred | highly desirable | wünschenswert | von vorteil | ein plus | das wäre ein plus
das wäre super | pluspunkte | bonuspunkte | nice wäre | idealerweise | optional | les plus | un plus
serait un plus | seraient un plus | atouts | atout | apprécié | souhaité | souhaitable
compétences appréciées | deseable | deseables | se valora | se valorará | valorable | valoramos
será un plus | es un plus | suma puntos | puntos extra | diferenciais | diferencial | desejável | desejáveis
requisitos desejáveis | será um diferencial | seria um diferencial | é um diferencial | um plus
pontos extras | будет плюсом | плюсом будет | будет преимуществом | преимуществом будет
преимущества кандидата | желательно | дополнительно | приветствуется | sarà un plus | costituisce un plus
titoli preferenziali | gradito | pluspunten | mile widziane | dodatkowy atut | буде плюсом | meriterande
tercih sebebi | 歓迎スキル | 歓迎条件 | 歓迎要件 | 加分项 | 优先 | 우대사항
"""

OTHER = """
benefits | benefit | perks | our perks | compensation | total rewards | rewards | =salary | salary range
salary | pay range | pay transparency | base pay | =pay | remuneration | what we offer | what we can offer
what we'll offer | what we will offer | what's on offer | what do we offer | we offer | what you'll love
what you get | what you'll get | what you will get | what you'll find | what you'll gain
what you will gain | what's in it for you | what is in it for you | in return | why join | why join us
why us | why work | why you should join | why you'll love working | why you'll love it here
why you'll enjoy | reasons to join | life at | working at | work at | our culture | our values | =values
core values | company values | =culture | our mission | our story | our vision | our commitment
our company | =company | =the company | company overview | company description | company summary
company profile | about us | about our company | about the company | about our | about company | who we are
who are we | what we do | what we believe | where we work | how we work | how we hire | diversity
diversity and inclusion | inclusion | equal opportunity | equal employment | equal opportunities | eeo
eeo statement | accommodation | accommodations | privacy | privacy notice | disclaimer | =notice
please note | =legal | =note | fraud | how to apply | how to join | apply now | apply | =apply here
click to apply | application process | application instructions | =application | submit your application
hiring process | interview process | recruitment process | selection process | the process | our process
next steps | what happens next | what to expect | interview | ace your job interview | report this job
similar jobs | related jobs | more jobs | other jobs | people also viewed | share this job | view all jobs
explore more | sign up | job alerts | subscribe | =location | =locations | office locations
remote locations | position location | job location | work location | location requirements
time zone requirements | travel requirements | physical requirements | physical demands | visa requirements
working conditions | work environment | working environment | work hours | working hours | work schedule
=schedule | =hours | =travel | =visa | =visa sponsorship | in-office expectations | hybrid work
remote work | work arrangement | security clearance | background check | background checks | employment type
job type | =contract type | =contract | =type | =department | =team name | =industry | =industries | =tags
=labels | =category | =categories | =id | =job id | =reference | =contact | contact us | contact information
=links | =start date | =duration | our tech stack | =tech stack | additional information | other information
more information | =vacancy | not suitable if | not for you if | not a fit if | not looking for
unsere benefits | deine benefits | benefits & perks | was wir bieten | was wir dir bieten
was wir ihnen bieten | wir bieten | wir bieten dir | wir bieten ihnen | das bieten wir | das bieten wir dir
unser angebot | deine vorteile | ihre vorteile | vorteile | gute gründe | warum wir | über uns
wer wir sind | wir über uns | das sind wir | unternehmen | unternehmensbeschreibung | so geht es weiter
bewerbung | bewirb dich | jetzt bewerben | kontakt | ansprechpartner | standort | gehalt
ce que nous offrons | ce que nous vous offrons | ce que nous proposons | ce qu'on offre | nous offrons
nous vous offrons | nos avantages | avantages | les avantages | rémunération | pourquoi nous rejoindre
à propos de nous | à propos | qui sommes-nous | l'entreprise | notre entreprise | processus de recrutement
comment postuler | qué ofrecemos | que ofrecemos | lo que ofrecemos | te ofrecemos | ofrecemos | se ofrece
beneficios | nuestros beneficios | salario | sobre nosotros | quiénes somos | la empresa
proceso de selección | cómo aplicar | benefícios | o que oferecemos | oferecemos | remuneração | sobre nós
sobre a empresa | nossa empresa | nuestra empresa | unser unternehmen | notre société | nosso time | sobre a
quem somos | a empresa | processo seletivo | como se candidatar | como aplicar | tempo médio de feedbacks
nossa cultura | local | regime | мы предлагаем | что мы предлагаем | условия | условия работы | о компании
о нас | кто мы | как откликнуться | зарплата | контакты | бонусы | offriamo | cosa offriamo | chi siamo
azienda | wat bieden wij | wij bieden | over ons | arbeidsvoorwaarden | oferujemy | co oferujemy | o nas
benefity | ми пропонуємо | про компанію | vi erbjuder | om oss | hakkımızda | 福利厚生 | 待遇 | 会社概要
薪资福利 | 福利待遇 | 公司介绍 | 혜택 및 복지 | 회사소개
"""

ABOUT = """
about the team | the team | =team | our team | meet the team | your team | team overview | about the role
about this role | about the job | about this job | about the position | about this position
about the opportunity | the role | this role | =role | role | team | the opportunity | =opportunity
the challenge | =challenge | the position | position | job summary | role summary | position summary
summary | overview | role overview | job overview | position overview | ai overview | position description
role description | job description | =description | the job | job purpose | purpose of the role
why you'll love this role | why this role | why this role matters | job details | role profile
stellenbeschreibung | über die stelle | die stelle | die rolle | über das team | dein team | das team
le poste | descriptif du poste | description du poste | à propos du poste | à propos du rôle | l'équipe
votre équipe | poste | descripción | descripción del puesto | descripción de la oferta | sobre el puesto
sobre el rol | el equipo | sobre a vaga | sobre a posição | descrição da vaga | descrição | o time
sobre o time | a vaga | о вакансии | описание вакансии | о проекте | о команде | описание | о роли
il ruolo | la posizione | de functie | over de functie | opis stanowiska | o projekcie | 募集背景 | 职位概述
"""
