### Commands, as in menus, tooltips and the list of keys.

