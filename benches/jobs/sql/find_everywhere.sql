SELECT (SELECT name FROM firms WHERE id = firm), client_number, display_name, client_type,
    (SELECT name FROM team_members WHERE id = lead_accountant), status
FROM clients NOT INDEXED WHERE name_folded LIKE '%{part}%' ORDER BY name_folded;
