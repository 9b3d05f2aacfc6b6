# Dobbeltfokus.
chosen-linked-with = Forbundet med { $name }
chosen-let-go = Vis alt igen, ikke kun det, der er forbundet med { $name }
