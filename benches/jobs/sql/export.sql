.mode csv
.headers on
.once {folder}/out.csv
SELECT firm, company_id, display_name, client_number, client_type, status, lead_accountant, email, phone, street, city,
    province, postal_code, country, business_number, fiscal_year_end, subscription, subscription_status, plan,
    billed_to, primary_admin, books, tags, "references", notes
FROM clients NOT INDEXED;
