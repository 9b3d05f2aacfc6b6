### Labels of undo steps, shown after “Fortryd:”, and what an edit can be refused for.

