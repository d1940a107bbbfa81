"""Section headings by meaning, in several languages: the file to extend when a posting is misread.

Phrases stand between bars, in natural spelling; case, accents, apostrophes and punctuation do not matter. A
heading belongs to the section whose longest phrase it contains. A phrase that starts with `=` counts only as
the whole heading, because its words are common inside others. `OTHER` gathers what is never a unit: the
company, benefits, pay, process, page chrome.
"""

from __future__ import annotations

RESPONSIBILITIES = """
you'd get to | problems you'll solve | problems you will solve | challenges you will solve | what you'll solve
responsibilities | =responsibility | duties | accountabilities | =your impact | =impact | =the work | =tasks
=your tasks | =job tasks | main tasks | key tasks | what you will do | what you'll do | what you do | what will you do
what you will be doing | what you'll be doing | what will you be doing | what you'll work on | what you will work on
what you'll be working on | what you can expect to do | what you might work on | things you'll do | things you might do
projects you might work on | projects you'll work on | in this role you will | in this role you'll
in this position you will | in this role, you will be | as a team member you will | you will | =you'll | =you will be
you'll be responsible for | you will be responsible for | responsible for | what the job involves
what this role involves | what you'll own | what you will own | what you'll build | what you will build
what you'll achieve | what you'll accomplish | what you'll deliver | how you'll make an impact
how you will make an impact | make an impact | how you'll contribute | how you will contribute
how you'll spend your time | the impact you will have | the impact you'll have | impact you'll make | a day in the life
day to day | day-to-day | typical day | your day | key objectives | your mission | =mission | your missions
=the mission | job duties | scope of work | job functions | essential functions | key functions
what success looks like | how will you make an impact | what's the job | what you'll be up to | what we need you to do
your role in our team | your contribution | your responsibilities | aufgaben | aufgabengebiet | aufgabenbereich
deine aufgaben | ihre aufgaben | aufgaben & verantwortung | das machst du | das erwartet dich | das erwartet sie
was dich erwartet | was sie erwartet | was du machst | was du tust | tätigkeiten | tätigkeitsbereich
verantwortlichkeiten | verantwortungsbereich | deine rolle | dein job | dein impact | missions | vos missions
tes missions | ta mission | votre mission | missions principales | responsabilités | vos responsabilités
activités principales | tâches | vos tâches | ce que vous ferez | ce que tu feras | vous serez amené à | funciones
funciones principales | tus funciones | responsabilidades | principales responsabilidades | qué harás | que harás
lo que harás | cuáles serán tus funciones | tareas | tu misión | tu día a día | atribuições | atividades
principais atividades | o que você vai fazer | o que você fará | o que vai fazer | suas atividades | seu dia a dia
responsabilidades e atribuições | principais responsabilidades | missão | desafios | обязанности
чем предстоит заниматься | задачи | что нужно делать | что делать | чем заниматься | что предстоит делать
зона ответственности | функционал | responsabilità | attività principali | mansioni | cosa farai | di cosa ti occuperai
=taken | jouw taken | wat ga je doen | werkzaamheden | verantwoordelijkheden | zakres obowiązków | obowiązki
twoje zadania | zadania | обов'язки | що робити | dina arbetsuppgifter | arbetsuppgifter | görev tanımı | sorumluluklar
業務内容 | 仕事内容 | 职位描述 | 岗位职责 | 工作职责 | 工作内容 | 职责描述 | 담당업무 | 주요업무 | what you get to do
what you'll get to do | what you will get to do | you'll get to | you get to | have the opportunity to
essential duties and responsibilities | duties and responsibilities | job responsibilities | day in the life
your challenge | your challenges | =challenges | what you can expect to work on | your responsibility | responsibilties
responsibilites | raison d'être | example projects | projects might include | in this role you can expect
first 30 days | first 60 days | first 90 days | first 3 months | first 6 months | first 12 months | first month
first year | in 3 months | in 6 months | in 12 months | within 3 months | within 6 months | within 12 months
additional tasks | additional responsibilities | we'll ask you to | how you'll add value | how you will add value
=outcomes | key deliverables | your mission with us | your role and responsibilities | =your work | your tasks
what you would do | what would you do | das wirst du tun | das wirst du machen | das tust du bei uns
dein arbeitsalltag | folgende aufgaben | aufgaben warten | diese aufgaben | dein aufgabenbereich | ihr aufgabengebiet
womit du dich beschäftigst | so sieht dein job aus | wie du deinen tag gestaltest | was du bewegst | was sie bewegen
deine mission | ihre rolle | deine herausforderung | ton quotidien | votre quotidien | votre rôle | ton rôle
tes responsabilités | tes tâches | vos activités | =le rôle | votre contribution | vos principales missions
rôle et responsabilités | au quotidien | ce que tu vas faire | ce que vous allez faire | tu seras amené à
vous serez en charge de | tu seras en charge de | vous aurez pour mission | tu auras pour mission
vous aurez pour responsabilité | vos challenges | =les missions | tes missions seront | =actividades
tus responsabilidades | tus tareas | tu rol | cuál será tu misión | cuáles serán tus responsabilidades
qué vas a hacer | en tu día a día | tu trabajo | qué funciones | te encargarás de | serás responsable de | tu reto
suas responsabilidades | suas atribuições | seus desafios | quais serão suas responsabilidades
você será responsável por | no seu dia a dia | como será seu dia a dia | como será o seu dia a dia | o seu dia a dia
no dia a dia | o que você irá fazer | qual será sua missão | sua missão | suas missões | o que você vai encontrar
as suas funções | =funções | o que vais fazer | as tuas responsabilidades | principais desafios | seu papel
"""

MINIMUM = """
please apply if | apply if
what does it take | you will likely have | you'll likely have | you likely have | you will probably have | requirements
requirement | required | qualifications | qualification | minimum requirements | minimum qualifications
basic qualifications | basic requirements | required qualifications | required skills | required experience
key requirements | key qualifications | key skills | =skills | =technical skills | =hard skills | =soft skills
=core skills | =experience | =education | =education and experience | =experience and education | =work experience
=knowledge | =competencies | core competencies | skills and experience | experience and skills
skills and qualifications | skills and knowledge | skills & requirements | skills & competencies
knowledge skills and abilities | knowledge and skills | skills you have | skills you'll need | skills you need
experience you'll need | experience you have | essential skills | essential criteria | =essential
essential experience | technical requirements | technical skills | technical qualifications | technical expertise
professional experience | educational requirements | must have | must haves | must-haves | =mandatory
mandatory skills | mandatory requirements | you must have | what we look for | what we're looking for
what we are looking for | what we're looking for in you | what are we looking for | what we need | what we want
what we expect | what we require | who we're looking for | who we are looking for | who are we looking for
we're looking for | we are looking for | looking for someone | looking for you | what you bring | what you'll bring
what you will bring | what will you bring | what do you bring | bring to the table | bring to the team | what you need
what you'll need | what you will need | what do you need | what you have | what you should have | what it takes
what's required | what you've got | who you are | who are you | about you | =you | you have | =you bring | =you are
you should have | you'll have | you will have | you'll bring | you'll need | you might be a fit
you may be a good fit if | you might be a good fit if | you'd be a good fit | good fit if | great fit if | right fit if
ideal fit if | you should apply if | you might thrive | you will thrive | you'll thrive | you may thrive
to be successful in this role | to succeed in this role | to be considered | is this you | who should apply
who can apply | you should apply | does this sound like you | sounds like you | your background | =background
your background & experience | your experience | your skills | your profile | your qualifications | your expertise
your toolkit | your superpowers | =profile | candidate profile | candidate requirements | job requirements
position requirements | ideal candidate | the ideal candidate will have | the right candidate | successful candidate
the candidate | our ideal | desired profile | required profile | prerequisites | =eligibility | =criteria
selection criteria | what makes you a great fit | what makes you a good fit | why you | we'd love to hear from you if
we would love to hear from you if | we want to hear from you if | we expect you to | you're the one if
this role is for you if | this job is for you if | this might be for you if | =tech stack requirements | anforderungen
anforderungsprofil | dein profil | ihr profil | =profil | qualifikation | qualifikationen | deine qualifikationen
das bringst du mit | das bringen sie mit | was du mitbringst | was sie mitbringen | was du mitbringen solltest
was wir erwarten | was wir von dir erwarten | du bringst mit | sie bringen mit | dein hintergrund | deine skills
das solltest du mitbringen | das zeichnet dich aus | was dich auszeichnet | voraussetzungen | kenntnisse | fähigkeiten
wen wir suchen | profil recherché | votre profil | ton profil | profil souhaité | profil idéal | le profil
compétences | compétences requises | compétences techniques | qualifications requises | exigences | prérequis
pré-requis | ce que nous recherchons | ce que nous cherchons | qui êtes-vous | qui es-tu | vous êtes | à propos de vous
requisitos | requisitos mínimos | requisitos obrigatórios | requisitos da vaga | requisitos e qualificações
requisitos técnicos | requerimientos | perfil | tu perfil | qué buscamos | que buscamos | lo que buscamos
qué esperamos de ti | qué necesitas | conocimientos | habilidades | competencias | formación | experiencia requerida
imprescindible | imprescindibles | indispensable | o que buscamos | o que esperamos | o que esperamos de você
o que procuramos | o que você precisa | o que você precisa ter | quem procuramos | quem buscamos | conhecimentos
conhecimentos obrigatórios | =obrigatório | =obrigatórios | qualificações | pré-requisitos | competências | experiência
требования | требования к кандидату | мы ожидаем | что мы ждем | что ждем от тебя | ожидания от кандидата | от вас
наши ожидания | наш идеальный кандидат | что нужно знать | нам важно | необходимые навыки | ключевые навыки | requisiti
cosa cerchiamo | chi cerchiamo | competenze | profilo | wat vragen wij | wat breng je mee | wie ben jij | functie-eisen
jouw profiel | wymagania | nasze wymagania | oczekujemy | twój profil | вимоги | aranan nitelikler | din profil
kvalifikationer | 応募資格 | 必須スキル | 必須条件 | 必須要件 | 求める人物像 | 任职要求 | 任职资格 | 岗位要求
职位要求 | 자격요건 | 지원자격 | =minimum | ideal background | ideal profile | ideal experience
knowledge skills abilities | should demonstrate | skills needed | skills required | need from you | help you succeed
help you thrive | skill set | skillset | the skill set | what makes you a great candidate | great candidate
personal attributes | pre requisites | would love to see | we'd like to see | we'd love to see | would like to see
hear from people with | hear from you if | you bring to | skills do i need | perfect fit | good fit | great fit
right fit | you're a great fit | you are a great fit | strong fit | why you're a great fit | why you're a good fit
why you're a fit | you will bring | expertise you will bring | experience you will bring | experience you bring
tick the boxes | requirements and preferred | requirements and desired | =key behaviours | =key behaviors
what we hope you have | what we're hoping | we hope you | hoping to find | =desired profile
you'll thrive in this role if | what you can bring | what you could bring | we'd love to meet you if
you have what it takes | your strengths | =who | =you should | we think you'll | you could be a great fit
what we seek | we seek | we are seeking | all candidates will have | candidates will have | candidates must have
candidates should have | your ideal | our perfect | our dream candidate | what you already have | already have
key attributes | key competencies | =attributes | what we ask | =qualities | you'll be a great fit
you'll be a good fit | successful if | be successful here | damit beeindruckst du uns | damit überzeugst du uns
damit punktest du | das macht dich aus | das hast du drauf | das überzeugt uns | das überzeugt uns von dir
das wünschen wir uns | wir wünschen uns | wir erwarten | das erwarten wir | unsere anforderungen | unsere erwartungen
deine stärken | deine kompetenzen | ihre qualifikation | ihre qualifikationen | ihre kenntnisse | dein know-how
deine erfahrung | deine fähigkeiten | wer du bist | das bist du | =du bist | =du hast | du passt zu uns
fühlst du dich sicher | so passt du zu uns | muss-kriterien | ton profil et tes compétences | vos compétences
tes compétences | vos qualifications | vos atouts et les prérequis | les prérequis | profil attendu
profil du candidat | votre expérience | ton expérience | =vous avez | =tu as | =tu es | qui tu es | on recherche
nous recherchons | ce qu'on recherche | ce qu'on attend de toi | ce que nous attendons | ce que l'on attend de vous
qu'est-ce qu'on demande | ce qu'on demande | savoir-être | savoir-faire | obligatoire | bagage technique
expérience requise | compétences clés | compétences attendues | connaissances requises | le profil idéal | qualités
qualités requises | requisitos imprescindibles | requisitos indispensables | requisitos necesarios
requisitos del puesto | perfil requerido | perfil buscado | perfil del candidato | qué pedimos | lo que pedimos
qué te pedimos | necesitamos que | qué valoramos | buscamos en ti | buscamos a alguien | qué necesitamos
lo que necesitamos | lo que esperamos de ti | qué debes tener | =tienes | experiencia y conocimientos
conocimientos técnicos | competencias técnicas | requerimos | requisitos e qualificações obrigatórias
o que precisamos | o que é necessário | o que esperamos encontrar | o que esperamos que você tenha
o que você precisa saber | o que você precisa para | para esta vaga | requisitos necessários | requisitos essenciais
requisitos para a vaga | perfil desejado | perfil que buscamos | perfil procurado | conhecimentos necessários
conhecimentos técnicos | o que precisas | o que procuramos em ti | experiência necessária | você precisa ter
precisa ter | esperamos de você | esperamos que você | necessário para participar
"""

PREFERRED = """
preferred | preferred qualifications | preferred requirements | preferred skills | preferred experience
preferred skills and experience | nice to have | nice to haves | nice-to-have | nice-to-haves | nice if you have
good to have | great to have | bonus | bonus points | bonus points if | bonus skills | bonus qualifications
extra points | extra credit | brownie points | =extras | pluses | =plus | a plus | big plus | =plus points
it's a plus if | would be a plus | will be a plus | would be an advantage | would be an asset | will be an asset
it would be great if | it's great if | it's nice if | even better if | even better | desirable | desirable skills
desirables | desired | desired skills | desired qualifications | desired experience | additional qualifications
additional skills | optional skills | =optional | =advantageous | =advantages | standout | stand out
what will make you stand out | what makes you stand out | ways to stand out | ways to stand out from the crowd
how to stand out | what would set you apart | what sets you apart | sets you apart | set you apart
you might also have | you may also have | you also have | ideally you also have | candidates may also
candidates may also have | candidates might also | candidate also has | candidate will also have | also has
may also have | ideally you have | ideally you'll have | =ideally | we'd love if you had | not required but
not a must | highly preferred | highly desirable | wünschenswert | von vorteil | ein plus | das wäre ein plus
das wäre super | pluspunkte | bonuspunkte | nice wäre | idealerweise | optional | les plus | un plus | serait un plus
seraient un plus | atouts | atout | apprécié | souhaité | souhaitable | compétences appréciées | deseable | deseables
se valora | se valorará | valorable | valoramos | será un plus | es un plus | suma puntos | puntos extra | diferenciais
diferencial | desejável | desejáveis | requisitos desejáveis | será um diferencial | seria um diferencial
é um diferencial | um plus | pontos extras | будет плюсом | плюсом будет | будет преимуществом | преимуществом будет
преимущества кандидата | желательно | дополнительно | приветствуется | sarà un plus | costituisce un plus
titoli preferenziali | gradito | pluspunten | mile widziane | dodatkowy atut | буде плюсом | meriterande
tercih sebebi | 歓迎スキル | 歓迎条件 | 歓迎要件 | 加分项 | 优先 | 우대사항 | but not required | not essential
desirable experience | desirable qualifications | desired behaviors | would love it if | we'd love it if
love it if you had | it helps if | helps if you | icing on the cake | cherry on top | will catch our attention
give you an edge | edge over | an edge | help you stand out | helps you stand out | advantage if | an advantage
would be nice | nice extras | extra bonus | bonus experience | huge bonus | what would make you stand out
great if you have | helpful experience | helpful skills | ideally, you also | das ist von vorteil | das ist ein plus
darüber freuen wir uns | darüber hinaus | nice-to-have kenntnisse | optionale kenntnisse | wäre super | wäre toll
wäre von vorteil | zusätzlich von vorteil | extrapunkte | pluspunkt | petits plus | petit plus | les petits plus
le petit plus | qui feront la différence | qui fera la différence | des plus | idéalement | apprécié mais | appréciées
appréciés | ce serait un plus | est un plus | bonus si | valoramos positivamente | se valorará positivamente
se valora positivamente | valorable positivamente | es deseable | deseable pero | se considera un plus | será valorado
será un extra | puntos a favor | nos encantaría que | conhecimentos desejáveis | desejável ter
será considerado diferencial | serão diferenciais | são diferenciais | é desejável | seria legal
vai ser um diferencial | se destaca | diferenciais da vaga | te destaca | seria ótimo se | ganha pontos
considerado um diferencial | requisitos diferenciais | requisitos desejados
"""

OTHER = """
don't apply if | do not apply if | shouldn't apply if | not apply if | only apply if
benefits | benefit | perks | our perks | compensation | total rewards | rewards | =salary | salary range | salary
pay range | pay transparency | base pay | =pay | remuneration | what we offer | what we can offer | what we'll offer
what we will offer | what's on offer | what do we offer | we offer | what you'll love | what you get | what you'll get
what you will get | what you'll find | what you'll gain | what you will gain | what's in it for you
what is in it for you | in return | why join | why join us | why us | why work | why you should join
why you'll love working | why you'll love it here | why you'll enjoy | reasons to join | life at | working at | work at
our culture | our values | =values | core values | company values | =culture | our mission | our story | our vision
our commitment | our company | =company | =the company | company overview | company description | company summary
company profile | about us | about our company | about the company | about our | about company | who we are
who are we | what we do | what we believe | where we work | how we work | how we hire | diversity
diversity and inclusion | inclusion | equal opportunity | equal employment | equal opportunities | eeo | eeo statement
accommodation | accommodations | privacy | privacy notice | disclaimer | =notice | please note | =legal | =note | fraud
how to apply | how to join | apply now | apply | =apply here | click to apply | application process
application instructions | =application | submit your application | hiring process | interview process
recruitment process | selection process | the process | our process | next steps | what happens next | what to expect
interview | ace your job interview | report this job | similar jobs | related jobs | more jobs | other jobs
people also viewed | share this job | view all jobs | explore more | sign up | job alerts | subscribe | =location
=locations | office locations | remote locations | position location | job location | work location
location requirements | time zone requirements | travel requirements | physical requirements | physical demands
visa requirements | working conditions | work environment | working environment | work hours | working hours
work schedule | =schedule | =hours | =travel | =visa | =visa sponsorship | in-office expectations | hybrid work
remote work | work arrangement | security clearance | background check | background checks | employment type | job type
=contract type | =contract | =type | =department | =team name | =industry | =industries | =tags | =labels | =category
=categories | =id | =job id | =reference | =contact | contact us | contact information | =links | =start date
=duration | additional information | other information | more information | =vacancy | not suitable if | not for you if
not a fit if | not looking for | unsere benefits | deine benefits | benefits & perks | was wir bieten
was wir dir bieten | was wir ihnen bieten | wir bieten | wir bieten dir | wir bieten ihnen | das bieten wir
das bieten wir dir | unser angebot | deine vorteile | ihre vorteile | vorteile | gute gründe | warum wir | über uns
wer wir sind | wir über uns | das sind wir | unternehmen | unternehmensbeschreibung | so geht es weiter | bewerbung
bewirb dich | jetzt bewerben | kontakt | ansprechpartner | standort | gehalt | ce que nous offrons
ce que nous vous offrons | ce que nous proposons | ce qu'on offre | nous offrons | nous vous offrons | nos avantages
avantages | les avantages | rémunération | pourquoi nous rejoindre | à propos de nous | à propos | qui sommes-nous
l'entreprise | notre entreprise | processus de recrutement | comment postuler | qué ofrecemos | que ofrecemos
lo que ofrecemos | te ofrecemos | ofrecemos | se ofrece | beneficios | nuestros beneficios | salario | sobre nosotros
quiénes somos | la empresa | proceso de selección | cómo aplicar | benefícios | o que oferecemos | oferecemos
remuneração | sobre nós | sobre a empresa | nossa empresa | nuestra empresa | unser unternehmen | notre société
nosso time | sobre a | quem somos | a empresa | processo seletivo | como se candidatar | como aplicar
tempo médio de feedbacks | nossa cultura | local | regime | мы предлагаем | что мы предлагаем | условия
условия работы | о компании | о нас | кто мы | как откликнуться | зарплата | контакты | бонусы | offriamo
cosa offriamo | chi siamo | azienda | wat bieden wij | wij bieden | over ons | arbeidsvoorwaarden | oferujemy
co oferujemy | o nas | benefity | ми пропонуємо | про компанію | vi erbjuder | om oss | hakkımızda | 福利厚生 | 待遇
会社概要 | 薪资福利 | 福利待遇 | 公司介绍 | 혜택 및 복지 | 회사소개 | what we have to offer | have to offer
can offer you | job can offer | what can we offer | our offer | we provide | what we provide | offers you
will offer you | our value to you | we've got you covered | got you covered | your benefits | logistics | practicals
our investors | =investors | recent press | =press | in the press | press reference | press references | =process
any questions | open questions | get to know us | get to know | company context | =happiness | engineering culture
the culture | health and wellbeing | health and wellness | what you'll enjoy | you'll enjoy | what you'll appreciate
you'll appreciate | youll get | here you'll get | you'll receive | awards | expect from us | let's talk money
good to know | important note | important notice | more about | reasons to work | =founders | about the founders
employment at | supporting you | beyond the job ad | things to know | scam notice | scam alert | recruitment scam
what you can look forward to | look forward to | how we'll take care of you | we take care of you | taking care of you
why you will love working | why you will love | why you'll love being | why you'll love us | why you'll love our
what makes us | what's special about | what makes this | our story so far | who you'll work with
who you will work with | who you'll be working with | you'll work with | our principles | leadership principles
operating principles | our core behaviors | our beliefs | our tech blog | our products | =statement
employer statement | inclusive workplace | equity and inclusion | equity & inclusion | belonging | learn more
find out more | read more | stay connected | follow us | recent news | in the news | our clients | our customers
dein umfeld | dein umfeld bei | darauf kannst du dich freuen | darauf können sie sich freuen | freu dich auf
freuen sie sich auf | deine benefits bei uns | was dich bei uns erwartet | das bekommst du | das bekommst du von uns
das spricht für uns | dafür bieten wir dir | dafür bieten wir | unsere vorteile | deine perks | was uns ausmacht
das macht uns aus | wir freuen uns | wir freuen uns auf | ihr kontakt | dein kontakt | haben wir ihr interesse geweckt
noch offene fragen | noch fragen | bewerbungsprozess | so läuft die bewerbung | ihre benefits | wer sind wir | warum du
warum zu uns | über das unternehmen | ce que nous t'offrons | ce que nous te proposons | ce que nous vous proposons
ce qu'on t'offre | ce que l'on vous offre | ce qu'on te propose | ce que nous pouvons t'offrir | on t'offre
nous te proposons | les avantages à nous rejoindre | avantages à nous rejoindre | tes avantages | vos avantages
les bénéfices | pourquoi rejoindre | pourquoi nous | pourquoi tu vas aimer | et si on parlait de nous | qui nous sommes
c'est aussi | description de l'entreprise | déroulement des entretiens | processus d'entretien
processus de candidature | process de recrutement | étapes de recrutement | le process | informations complémentaires
rejoignez-nous | rejoins-nous | nous rejoindre | notre culture | nos valeurs | =conditions | type de contrat
=localisation | =salaire | déroulé des entretiens | qué te ofrecemos | te ofrecemos en | ¿qué te ofrecemos?
nuestra oferta | nuestra cultura | por qué unirte | por qué nosotros | por qué trabajar | quienes somos
sobre la empresa | sobre la compañía | =condiciones | =ubicación | modalidad | tipo de contrato | =horario | =proceso
nuestros valores | =ventajas | qué encontrarás | qué puedes esperar | el proceso | información adicional | contratación
benefícios e incentivos | nossos benefícios | o que te oferecemos | o que oferecemos para você
o que temos para oferecer | o que a gente oferece | =vantagens | por que trabalhar | por que se juntar
por que fazer parte | nossos valores | =contratação | modelo de contratação | modelo de trabalho | local de trabalho
=localização | horário de trabalho | informações adicionais | sobre nosotras | etapas do processo | =etapas | =processo
=salário | faixa salarial | remuneração e benefícios | o que nós oferecemos | sobre o cliente | sobre a companhia
conheça a | quem é a
"""

ABOUT = """
about the team | the team | =team | our team | meet the team | your team | team overview | about the role
about this role | about the job | about this job | about the position | about this position | about the opportunity
the role | this role | =role | role | team | the opportunity | =opportunity | the challenge | =challenge | the position
position | job summary | role summary | position summary | summary | overview | role overview | job overview
position overview | ai overview | position description | role description | job description | =description | the job
job purpose | purpose of the role | why you'll love this role | why this role | why this role matters | job details
role profile | stellenbeschreibung | über die stelle | die stelle | die rolle | über das team | dein team | das team
le poste | descriptif du poste | description du poste | à propos du poste | à propos du rôle | l'équipe | votre équipe
poste | descripción | descripción del puesto | descripción de la oferta | sobre el puesto | sobre el rol | el equipo
sobre a vaga | sobre a posição | descrição da vaga | descrição | o time | sobre o time | a vaga | о вакансии
описание вакансии | о проекте | о команде | описание | о роли | il ruolo | la posizione | de functie | over de functie
opis stanowiska | o projekcie | 募集背景 | 职位概述 | about the project | the project | =project | project overview
project description | our tech stack | =tech stack | our stack | =stack | =the stack | la stack | technical stack
technology stack | stack technique | technologies we use | =technologies | technologies used | tools we use
tech stack and tools | our technologies | our technology | =tools | tech we use | mission of the role | role mission
unser tech stack | unser stack | notre stack | nuestro stack | nossa stack | stack tecnológico | stack tecnológica
tecnologias | tecnologías | environnement technique
"""
