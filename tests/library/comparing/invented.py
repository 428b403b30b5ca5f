"""Invented statements of three meetings: nobody ever said what they say, and the words are ours."""

from __future__ import annotations

HELSINKI = """\
Fifteenth plenary meeting of the Missile Technology Control Regime

Helsinki, 13 October 2000

The Missile Technology Control Regime held its fifteenth plenary meeting in Helsinki, Finland, from 10 to 13 October 2000. The 32 Partners spoke about their work of the past year.

The Partners again called on all states to watch over what leaves their ports. They were pleased with the small steps that had been made at sea.

Outlook

The chair will visit the islands in the spring. The Partners will meet again when the ice is gone.
"""  # noqa: E501  a paragraph is a line

OTTAWA = """\
Sixteenth plenary meeting of the Missile Technology Control Regime

Ottawa, 28 September 2001

The Missile Technology Control Regime held its sixteenth plenary meeting in Ottawa, Canada, from 25 to 28 September 2001. The 33 Partners spoke about their work of the past year.

The Partners again called on all states to watch over what leaves their ports. They were worried by the small steps that had been made in the air.

Paper kites were for the first time a matter of their own.

Outlook

The chair will visit the islands in the autumn. The Partners will meet again when the ice is gone.
"""  # noqa: E501

WARSAW = """\
Seventeenth plenary meeting of the Missile Technology Control Regime

Warsaw, 27 September 2002

The Missile Technology Control Regime held its seventeenth plenary meeting in Warsaw, Poland, from 24 to 27 September 2002. The 33 Partners spoke about their work of the past year.

Paper kites were for the first time a matter of their own. The Partners agreed on a list of glues.

The Partners again called on all states to watch over what leaves their ports.

Outlook

The Partners will meet again when the ice is gone.
"""  # noqa: E501

GERMAN = """\
Siebzehnte Plenartagung des Raketentechnologie-Kontrollregimes

Warschau, 27. September 2002

Das Raketentechnologie-Kontrollregime hielt seine siebzehnte Plenartagung vom 24. bis 27. September 2002 in Warschau ab. Die 33 Partner sprachen über ihre Arbeit im vergangenen Jahr.
"""  # noqa: E501

LETTER = """\
A letter about kites

Paper kites were for the first time a matter of their own. Nobody had thought of glue before.
"""
