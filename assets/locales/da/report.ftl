# Det, der tages med ud: billeder og sider til print.
