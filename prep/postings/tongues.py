"""Duties and requirements of other languages, told by their grammar where no list of words could be long enough.

German, French, Spanish and Portuguese postings speak to the reader ("Du entwickelst", "Vous participez", "Você
será responsável"), list infinitives ("Développer les services de…", "Garantir a qualidade das…") or nouns
("Weiterentwicklung der Plattform"). What the reader has or is asks; what the reader does is a duty.
"""

from __future__ import annotations

from typing import Literal

from prep.postings.pattern import Pattern

# All of these are looked for in text in lower case.
_HAS = Pattern(
    r"(?:du|sie) (?:hast|haben|bist|sind|bringst|bringen|verfügst|verfügen|kennst|kennen|besitzt|besitzen|beherrschst"
    r"|liebst|willst|möchtest|interessierst|kannst|können|sprichst|sprechen|fühlst|weißt|denkst|behältst)\b"
    r"|(?:hast|bist|bringst|verfügst|kennst|besitzt|beherrschst|sprichst) "
    r"|(?:vous|tu) (?:n['’])?(?:êtes|es|avez|as|ma[iî]trise[sz]|connaissez|connais|possèdes|possédez|disposes|disposez"
    r"|aime[sz]|justifie[sz]|sais|savez|parle[sz]|souhaite[sz]|faites preuve|fais preuve|apprécie[sz]|jongle[sz]"
    r"|cherche[sz]|recherche[sz])\b"
    r"|(?:tienes|eres|cuentas con|posees|conoces|dominas|sabes|hablas|te gusta|te apasiona)\b"
    r"|(?:você )?(?:tem|possui|conhece|domina|gosta|é uma?) "
    r"|(?:tens|és|gostas|avoir|être|savoir|connaître|maîtriser|posséder|aimer|parler|tener|ser|saber|conocer|poseer"
    r"|contar con|dominar|hablar|estar|ter|possuir|conhecer|gostar|falar|haver) "
)
_DOES = Pattern(
    r"(?:du|sie) [a-zäöüß]+(?:st|t|en|ern|eln)\b"
    r"|[a-zäöüß]{4,}st (?:du|die|den|das|dem|unsere?\w?|neue?\w?|an|mit|bei|für|in|eine?\w?)\b"
    r"|(?:vous|tu) [a-zàâçèéêîôû]+(?:ez|es|s)\b"
    r"|(?:você )?(?:irá|vai|será|fará|terá|poderá)\b"
    r"|(?:te )?(?:serás|harás|tendrás|vas a|podrás)\b"
    r"|(?:te )?[a-zçãõáéíóú]{3,}(?:ará|erá|irá|arás|erás|irás)\b"
)
_INFINITIVE = Pattern(r"(?:se |s['’])?[a-zçàâéèêëîïôöûüáíóúñ]{2,}(?:er|ir|re|ar|arse|irse) ")
_ROMANCE = Pattern(
    r" (?:de|des|du|les|la|le|un|une|aux?|et|avec|pour|sur|en|los|las|el|del|con|para|y|os|as|do|da|dos|das|com|em|e|o"
    r"|uma?|novas?|novos?) | [dl]['’]"
)
_NOUN = Pattern(r"(?:[a-zäöü-]+(?:, | und |/))*[a-zäöüß-]+(?:ung|ation|bau|arbeit|pflege) ")
_GERMAN = Pattern(r" (?:der|die|das|des|den|von|und|für|einer?s?|neuer?|unserer?|im|mit|zur|zum|sowie) ")
_ENGLISH = Pattern(r"\b(?:the|and|with|of|to|our|your|is|are|for|you)\b")


def sense(text: str) -> Literal["responsibilities", "minimum"] | None:
    """What a line of another language is by its grammar; None where that does not tell, as in English."""
    head = text[:160].strip().lower()
    if _ENGLISH.search(head):
        return None
    if _HAS.match(head):
        return "minimum"
    told = (
        _DOES.match(head)
        or (_INFINITIVE.match(head) and _ROMANCE.search(head))
        or (_NOUN.match(head) and _GERMAN.search(head))
    )
    return "responsibilities" if told else None
