SELECT client_number, display_name, client_type, (SELECT name FROM team_members WHERE id = lead_accountant), status
FROM clients WHERE firm = (SELECT id FROM firms WHERE name = '{firm}') AND status IS NOT 'inactive'
AND name_folded LIKE '%{part}%' ORDER BY name_folded;
