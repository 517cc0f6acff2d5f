export type Json = string | number | boolean | null | {
  [key: string]: Json | undefined;
} | Json[];

export type Database = {
  "public": {
    Tables: {
      "activation_links": {
        Row: {
          "created_at": string;
          "expires_at": string;
          "notification_id": string;
          "phone_number_id": string;
          "sent_to": string;
          "token_hash": string;
          "used_at": string | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "expires_at"?: string;
          "notification_id": string;
          "phone_number_id": string;
          "sent_to": string;
          "token_hash": string;
          "used_at"?: string | null;
        };
        Update: {
          "created_at"?: string;
          "expires_at"?: string;
          "notification_id"?: string;
          "phone_number_id"?: string;
          "sent_to"?: string;
          "token_hash"?: string;
          "used_at"?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "activation_links_notification_id_fkey";
            columns: ["notification_id"];
            isOneToOne: false;
            referencedRelation: "admin_notifications";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activation_links_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "activation_links_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activation_links_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "admin_notifications": {
        Row: {
          "body": string;
          "command": Json | null;
          "created_at": string;
          "data": NonNullable<Json>;
          "dismissed_reason": string | null;
          "id": string;
          "order_id": string | null;
          "organization_id": string | null;
          "phone_number_id": string | null;
          "progress": string | null;
          "resolved_at": string | null;
          "resolved_by": string | null;
          "status": Database["public"]["Enums"]["notification_status"];
          "subject": string;
          "title": string;
          "type": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "body": string;
          "command"?: Json | null;
          "created_at"?: string;
          "data"?: NonNullable<Json>;
          "dismissed_reason"?: string | null;
          "id"?: string;
          "order_id"?: string | null;
          "organization_id"?: string | null;
          "phone_number_id"?: string | null;
          "progress"?: string | null;
          "resolved_at"?: string | null;
          "resolved_by"?: string | null;
          "status"?: Database["public"]["Enums"]["notification_status"];
          "subject": string;
          "title": string;
          "type": string;
          "updated_at"?: string;
        };
        Update: {
          "body"?: string;
          "command"?: Json | null;
          "created_at"?: string;
          "data"?: NonNullable<Json>;
          "dismissed_reason"?: string | null;
          "id"?: string;
          "order_id"?: string | null;
          "organization_id"?: string | null;
          "phone_number_id"?: string | null;
          "progress"?: string | null;
          "resolved_at"?: string | null;
          "resolved_by"?: string | null;
          "status"?: Database["public"]["Enums"]["notification_status"];
          "subject"?: string;
          "title"?: string;
          "type"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "admin_notifications_order_id_fkey";
            columns: ["order_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_orders";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "admin_notifications_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "admin_notifications_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "admin_notifications_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "admin_notifications_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "admin_notifications_type_fkey";
            columns: ["type"];
            isOneToOne: false;
            referencedRelation: "notification_types";
            referencedColumns: ["type"];
          },
        ];
      };
      "answering_settings": {
        Row: {
          "answered_by": Database["public"]["Enums"]["answering"];
          "id": boolean;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "answered_by"?: Database["public"]["Enums"]["answering"];
          "id"?: boolean;
          "updated_at"?: string;
        };
        Update: {
          "answered_by"?: Database["public"]["Enums"]["answering"];
          "id"?: boolean;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "area_codes": {
        Row: {
          "area_code": string;
          "as_of": string;
          "country": string;
          "regions": (string)[];
        };
        ComputedFields: never;
        Insert: {
          "area_code": string;
          "as_of"?: string;
          "country": string;
          "regions": (string)[];
        };
        Update: {
          "area_code"?: string;
          "as_of"?: string;
          "country"?: string;
          "regions"?: (string)[];
        };
        Relationships: [];
      };
      "call_details": {
        Row: {
          "answer_token_hash": string | null;
          "call_id": string;
          "call_sid": string | null;
          "conversation_id": string | null;
          "created_at": string;
          "failure_code": string | null;
          "failure_message": string | null;
          "outcome_token_hash": string | null;
          "provider_cost": number | null;
          "registered_at": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "answer_token_hash"?: string | null;
          "call_id": string;
          "call_sid"?: string | null;
          "conversation_id"?: string | null;
          "created_at"?: string;
          "failure_code"?: string | null;
          "failure_message"?: string | null;
          "outcome_token_hash"?: string | null;
          "provider_cost"?: number | null;
          "registered_at"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "answer_token_hash"?: string | null;
          "call_id"?: string;
          "call_sid"?: string | null;
          "conversation_id"?: string | null;
          "created_at"?: string;
          "failure_code"?: string | null;
          "failure_message"?: string | null;
          "outcome_token_hash"?: string | null;
          "provider_cost"?: number | null;
          "registered_at"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "call_details_call_id_fkey";
            columns: ["call_id"];
            isOneToOne: true;
            referencedRelation: "call_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "call_details_call_id_fkey";
            columns: ["call_id"];
            isOneToOne: true;
            referencedRelation: "calls";
            referencedColumns: ["id"];
          },
        ];
      };
      "calling_settings": {
        Row: {
          "allowed_countries": (string)[];
          "id": boolean;
          "keep_calls_for": string;
          "max_calls_per_day": number;
          "max_concurrent_calls": number;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "allowed_countries"?: (string)[];
          "id"?: boolean;
          "keep_calls_for"?: string;
          "max_calls_per_day"?: number;
          "max_concurrent_calls"?: number;
          "updated_at"?: string;
        };
        Update: {
          "allowed_countries"?: (string)[];
          "id"?: boolean;
          "keep_calls_for"?: string;
          "max_calls_per_day"?: number;
          "max_concurrent_calls"?: number;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "calls": {
        Row: {
          "agent_number": string | null;
          "created_at": string;
          "direction": Database["public"]["Enums"]["call_direction"];
          "duration_seconds": number | null;
          "emptied_at": string | null;
          "id": string;
          "idempotency_key": string | null;
          "organization_id": string | null;
          "organization_name": string | null;
          "other_party": string | null;
          "phone_number_id": string | null;
          "placed_by": string | null;
          "request_hash": string | null;
          "result": Database["public"]["Enums"]["call_result"] | null;
          "started_at": string;
          "status": Database["public"]["Enums"]["call_status"];
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "agent_number"?: string | null;
          "created_at"?: string;
          "direction": Database["public"]["Enums"]["call_direction"];
          "duration_seconds"?: number | null;
          "emptied_at"?: string | null;
          "id"?: string;
          "idempotency_key"?: string | null;
          "organization_id"?: string | null;
          "organization_name"?: string | null;
          "other_party"?: string | null;
          "phone_number_id"?: string | null;
          "placed_by"?: string | null;
          "request_hash"?: string | null;
          "result"?: Database["public"]["Enums"]["call_result"] | null;
          "started_at"?: string;
          "status": Database["public"]["Enums"]["call_status"];
          "updated_at"?: string;
        };
        Update: {
          "agent_number"?: string | null;
          "created_at"?: string;
          "direction"?: Database["public"]["Enums"]["call_direction"];
          "duration_seconds"?: number | null;
          "emptied_at"?: string | null;
          "id"?: string;
          "idempotency_key"?: string | null;
          "organization_id"?: string | null;
          "organization_name"?: string | null;
          "other_party"?: string | null;
          "phone_number_id"?: string | null;
          "placed_by"?: string | null;
          "request_hash"?: string | null;
          "result"?: Database["public"]["Enums"]["call_result"] | null;
          "started_at"?: string;
          "status"?: Database["public"]["Enums"]["call_status"];
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "calls_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "elevenlabs_account": {
        Row: {
          "error_code": string | null;
          "error_message": string | null;
          "id": boolean;
          "next_probe_at": string | null;
          "refused_since": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "error_code"?: string | null;
          "error_message"?: string | null;
          "id"?: boolean;
          "next_probe_at"?: string | null;
          "refused_since"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "error_code"?: string | null;
          "error_message"?: string | null;
          "id"?: boolean;
          "next_probe_at"?: string | null;
          "refused_since"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "elevenlabs_sightings": {
        Row: {
          "agent_id": string | null;
          "elevenlabs_phone_id": string;
          "phone_number": string;
          "reconciliation_id": string;
        };
        ComputedFields: never;
        Insert: {
          "agent_id"?: string | null;
          "elevenlabs_phone_id": string;
          "phone_number": string;
          "reconciliation_id": string;
        };
        Update: {
          "agent_id"?: string | null;
          "elevenlabs_phone_id"?: string;
          "phone_number"?: string;
          "reconciliation_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "elevenlabs_sightings_reconciliation_id_fkey";
            columns: ["reconciliation_id"];
            isOneToOne: false;
            referencedRelation: "reconciliations";
            referencedColumns: ["id"];
          },
        ];
      };
      "half_counted_days": {
        Row: {
          "began_at": string;
          "day": string;
          "next_page": string;
        };
        ComputedFields: never;
        Insert: {
          "began_at"?: string;
          "day": string;
          "next_page": string;
        };
        Update: {
          "began_at"?: string;
          "day"?: string;
          "next_page"?: string;
        };
        Relationships: [];
      };
      "half_counted_messages": {
        Row: {
          "day": string;
          "messages": number;
          "phone_number": string;
          "quantity": number;
        };
        ComputedFields: never;
        Insert: {
          "day": string;
          "messages": number;
          "phone_number": string;
          "quantity": number;
        };
        Update: {
          "day"?: string;
          "messages"?: number;
          "phone_number"?: string;
          "quantity"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "half_counted_messages_day_fkey";
            columns: ["day"];
            isOneToOne: false;
            referencedRelation: "half_counted_days";
            referencedColumns: ["day"];
          },
        ];
      };
      "heartbeats": {
        Row: {
          "asked_at": string | null;
          "beat_at": string | null;
          "id": boolean;
          "problems": (string)[];
        };
        ComputedFields: never;
        Insert: {
          "asked_at"?: string | null;
          "beat_at"?: string | null;
          "id"?: boolean;
          "problems"?: (string)[];
        };
        Update: {
          "asked_at"?: string | null;
          "beat_at"?: string | null;
          "id"?: boolean;
          "problems"?: (string)[];
        };
        Relationships: [];
      };
      "import_listings": {
        Row: {
          "began_at": string;
          "is_under_way": boolean;
          "next_page": string | null;
        };
        ComputedFields: never;
        Insert: {
          "began_at"?: string;
          "is_under_way"?: boolean;
          "next_page"?: string | null;
        };
        Update: {
          "began_at"?: string;
          "is_under_way"?: boolean;
          "next_page"?: string | null;
        };
        Relationships: [];
      };
      "listed_imports": {
        Row: {
          "agent_assigned": boolean;
          "elevenlabs_phone_id": string;
          "phone_number": string;
          "takes_calls": boolean;
        };
        ComputedFields: never;
        Insert: {
          "agent_assigned": boolean;
          "elevenlabs_phone_id": string;
          "phone_number": string;
          "takes_calls": boolean;
        };
        Update: {
          "agent_assigned"?: boolean;
          "elevenlabs_phone_id"?: string;
          "phone_number"?: string;
          "takes_calls"?: boolean;
        };
        Relationships: [];
      };
      "live_number_costs": {
        Row: {
          "created_at": string;
          "currency": string | null;
          "id": number;
          "monthly_cost": number;
          "numbers": number;
          "source": Database["public"]["Enums"]["price_source"] | null;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "currency"?: string | null;
          "id"?: never;
          "monthly_cost": number;
          "numbers": number;
          "source"?: Database["public"]["Enums"]["price_source"] | null;
        };
        Update: {
          "created_at"?: string;
          "currency"?: string | null;
          "id"?: never;
          "monthly_cost"?: number;
          "numbers"?: number;
          "source"?: Database["public"]["Enums"]["price_source"] | null;
        };
        Relationships: [];
      };
      "member_departures": {
        Row: {
          "announced_at": string | null;
          "departed_at": string;
          "due_at": string;
          "followed_at": string | null;
          "id": string;
          "organization_id": string;
        };
        ComputedFields: never;
        Insert: {
          "announced_at"?: string | null;
          "departed_at"?: string;
          "due_at"?: string;
          "followed_at"?: string | null;
          "id"?: string;
          "organization_id": string;
        };
        Update: {
          "announced_at"?: string | null;
          "departed_at"?: string;
          "due_at"?: string;
          "followed_at"?: string | null;
          "id"?: string;
          "organization_id"?: string;
        };
        Relationships: [];
      };
      "message_count_days": {
        Row: {
          "counted_at": string;
          "day": string;
        };
        ComputedFields: never;
        Insert: {
          "counted_at"?: string;
          "day": string;
        };
        Update: {
          "counted_at"?: string;
          "day"?: string;
        };
        Relationships: [];
      };
      "message_counts": {
        Row: {
          "day": string;
          "messages": number;
          "phone_number_id": string;
          "quantity": number;
        };
        ComputedFields: never;
        Insert: {
          "day": string;
          "messages": number;
          "phone_number_id": string;
          "quantity": number;
        };
        Update: {
          "day"?: string;
          "messages"?: number;
          "phone_number_id"?: string;
          "quantity"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "message_counts_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "message_counts_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "message_counts_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "missed_calls": {
        Row: {
          "call_sid": string;
          "called_at": string;
          "caller": string | null;
          "organization_id": string | null;
          "phone_number_id": string;
        };
        ComputedFields: never;
        Insert: {
          "call_sid": string;
          "called_at"?: string;
          "caller"?: string | null;
          "organization_id"?: string | null;
          "phone_number_id": string;
        };
        Update: {
          "call_sid"?: string;
          "called_at"?: string;
          "caller"?: string | null;
          "organization_id"?: string | null;
          "phone_number_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "missed_calls_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "missed_calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "missed_calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "missed_calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "notification_deliveries": {
        Row: {
          "attempts": number;
          "created_at": string;
          "due_at": string | null;
          "emailed_at": string | null;
          "emailed_to": (string)[];
          "kind": Database["public"]["Enums"]["delivery_kind"] | null;
          "last_error": string | null;
          "lease_token": string | null;
          "notification_id": string;
          "posted_at": string | null;
          "remind_at": string | null;
          "reminders": number;
          "started_at": string | null;
          "type": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "attempts"?: number;
          "created_at"?: string;
          "due_at"?: string | null;
          "emailed_at"?: string | null;
          "emailed_to"?: (string)[];
          "kind"?: Database["public"]["Enums"]["delivery_kind"] | null;
          "last_error"?: string | null;
          "lease_token"?: string | null;
          "notification_id": string;
          "posted_at"?: string | null;
          "remind_at"?: string | null;
          "reminders"?: number;
          "started_at"?: string | null;
          "type": string;
          "updated_at"?: string;
        };
        Update: {
          "attempts"?: number;
          "created_at"?: string;
          "due_at"?: string | null;
          "emailed_at"?: string | null;
          "emailed_to"?: (string)[];
          "kind"?: Database["public"]["Enums"]["delivery_kind"] | null;
          "last_error"?: string | null;
          "lease_token"?: string | null;
          "notification_id"?: string;
          "posted_at"?: string | null;
          "remind_at"?: string | null;
          "reminders"?: number;
          "started_at"?: string | null;
          "type"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notification_deliveries_notification_id_fkey";
            columns: ["notification_id"];
            isOneToOne: true;
            referencedRelation: "admin_notifications";
            referencedColumns: ["id"];
          },
        ];
      };
      "notification_types": {
        Row: {
          "acts": Database["public"]["Enums"]["notification_actor"];
          "telling_order": number;
          "title": string;
          "type": string;
        };
        ComputedFields: never;
        Insert: {
          "acts": Database["public"]["Enums"]["notification_actor"];
          "telling_order": number;
          "title": string;
          "type": string;
        };
        Update: {
          "acts"?: Database["public"]["Enums"]["notification_actor"];
          "telling_order"?: number;
          "title"?: string;
          "type"?: string;
        };
        Relationships: [];
      };
      "organization_members": {
        Row: {
          "created_at": string;
          "organization_id": string;
          "role": Database["public"]["Enums"]["organization_role"];
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "organization_id": string;
          "role"?: Database["public"]["Enums"]["organization_role"];
          "user_id": string;
        };
        Update: {
          "created_at"?: string;
          "organization_id"?: string;
          "role"?: Database["public"]["Enums"]["organization_role"];
          "user_id"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "organization_members_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
        ];
      };
      "organizations": {
        Row: {
          "area_code": string | null;
          "country": string | null;
          "created_at": string;
          "created_by": string | null;
          "id": string;
          "name": string;
          "provisioning_policy":
            Database["public"]["Enums"]["provisioning_policy"];
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "area_code"?: string | null;
          "country"?: string | null;
          "created_at"?: string;
          "created_by"?: string | null;
          "id"?: string;
          "name": string;
          "provisioning_policy"?:
            Database["public"]["Enums"]["provisioning_policy"];
          "updated_at"?: string;
        };
        Update: {
          "area_code"?: string | null;
          "country"?: string | null;
          "created_at"?: string;
          "created_by"?: string | null;
          "id"?: string;
          "name"?: string;
          "provisioning_policy"?:
            Database["public"]["Enums"]["provisioning_policy"];
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "own_project": {
        Row: {
          "former_names": (string)[];
          "id": boolean;
          "left_names": (string)[];
          "name": string | null;
          "seen_name": string | null;
          "seen_twilio_account_sid": string | null;
          "stopped_since": string | null;
          "twilio_account_sid": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "former_names"?: (string)[];
          "id"?: boolean;
          "left_names"?: (string)[];
          "name"?: string | null;
          "seen_name"?: string | null;
          "seen_twilio_account_sid"?: string | null;
          "stopped_since"?: string | null;
          "twilio_account_sid"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "former_names"?: (string)[];
          "id"?: boolean;
          "left_names"?: (string)[];
          "name"?: string | null;
          "seen_name"?: string | null;
          "seen_twilio_account_sid"?: string | null;
          "stopped_since"?: string | null;
          "twilio_account_sid"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "phone_number_details": {
        Row: {
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "created_at": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "import_attempts": number;
          "import_due_at": string | null;
          "import_error_code": string | null;
          "import_error_message": string | null;
          "import_failed_at": string | null;
          "import_lease_token": string | null;
          "importing_since": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "ordered_by": string | null;
          "phone_number_id": string;
          "project_name": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "answered_by"?: Database["public"]["Enums"]["number_answering"];
          "created_at"?: string;
          "elevenlabs_phone_id"?: string | null;
          "elevenlabs_phone_id_set_at"?: string | null;
          "elevenlabs_phone_id_set_by"?: string | null;
          "elevenlabs_verification"?:
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "import_attempts"?: number;
          "import_due_at"?: string | null;
          "import_error_code"?: string | null;
          "import_error_message"?: string | null;
          "import_failed_at"?: string | null;
          "import_lease_token"?: string | null;
          "importing_since"?: string | null;
          "monthly_price"?: number | null;
          "monthly_price_currency"?: string | null;
          "monthly_price_source"?:
            | Database["public"]["Enums"]["price_source"]
            | null;
          "ordered_by"?: string | null;
          "phone_number_id": string;
          "project_name"?: string | null;
          "twilio_account_sid"?: string | null;
          "twilio_sid": string;
          "updated_at"?: string;
        };
        Update: {
          "answered_by"?: Database["public"]["Enums"]["number_answering"];
          "created_at"?: string;
          "elevenlabs_phone_id"?: string | null;
          "elevenlabs_phone_id_set_at"?: string | null;
          "elevenlabs_phone_id_set_by"?: string | null;
          "elevenlabs_verification"?:
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "import_attempts"?: number;
          "import_due_at"?: string | null;
          "import_error_code"?: string | null;
          "import_error_message"?: string | null;
          "import_failed_at"?: string | null;
          "import_lease_token"?: string | null;
          "importing_since"?: string | null;
          "monthly_price"?: number | null;
          "monthly_price_currency"?: string | null;
          "monthly_price_source"?:
            | Database["public"]["Enums"]["price_source"]
            | null;
          "ordered_by"?: string | null;
          "phone_number_id"?: string;
          "project_name"?: string | null;
          "twilio_account_sid"?: string | null;
          "twilio_sid"?: string;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "phone_number_details_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: true;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "phone_number_details_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: true;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "phone_number_details_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: true;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "phone_number_orders": {
        Row: {
          "announced_at": string | null;
          "approved_at": string | null;
          "area_code": string | null;
          "asked_to_sell_at": string | null;
          "attempts": number;
          "cancelled_at": string | null;
          "country": string | null;
          "created_at": string;
          "due_at": string | null;
          "failed_at": string | null;
          "held_at": string | null;
          "id": string;
          "is_begun": boolean;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "ordered_by": string | null;
          "organization_deleted_at": string | null;
          "organization_id": string;
          "organization_name": string;
          "purchased_at": string | null;
          "purchasing_at": string | null;
          "reserved_at": string | null;
          "reserved_phone_number": string | null;
          "status": Database["public"]["Enums"]["phone_number_order_status"];
          "turn": number | null;
          "updated_at": string;
          "wish_changed_at": string | null;
          "wish_due_at": string | null;
        };
        ComputedFields: never;
        Insert: {
          "announced_at"?: string | null;
          "approved_at"?: string | null;
          "area_code"?: string | null;
          "asked_to_sell_at"?: string | null;
          "attempts"?: number;
          "cancelled_at"?: string | null;
          "country"?: string | null;
          "created_at"?: string;
          "due_at"?: string | null;
          "failed_at"?: string | null;
          "held_at"?: string | null;
          "id"?: string;
          "is_begun"?: never;
          "last_error_code"?: string | null;
          "last_error_message"?: string | null;
          "lease_token"?: string | null;
          "ordered_by"?: string | null;
          "organization_deleted_at"?: string | null;
          "organization_id": string;
          "organization_name": string;
          "purchased_at"?: string | null;
          "purchasing_at"?: string | null;
          "reserved_at"?: string | null;
          "reserved_phone_number"?: string | null;
          "status"?: Database["public"]["Enums"]["phone_number_order_status"];
          "turn"?: number | null;
          "updated_at"?: string;
          "wish_changed_at"?: string | null;
          "wish_due_at"?: string | null;
        };
        Update: {
          "announced_at"?: string | null;
          "approved_at"?: string | null;
          "area_code"?: string | null;
          "asked_to_sell_at"?: string | null;
          "attempts"?: number;
          "cancelled_at"?: string | null;
          "country"?: string | null;
          "created_at"?: string;
          "due_at"?: string | null;
          "failed_at"?: string | null;
          "held_at"?: string | null;
          "id"?: string;
          "is_begun"?: never;
          "last_error_code"?: string | null;
          "last_error_message"?: string | null;
          "lease_token"?: string | null;
          "ordered_by"?: string | null;
          "organization_deleted_at"?: string | null;
          "organization_id"?: string;
          "organization_name"?: string;
          "purchased_at"?: string | null;
          "purchasing_at"?: string | null;
          "reserved_at"?: string | null;
          "reserved_phone_number"?: string | null;
          "status"?: Database["public"]["Enums"]["phone_number_order_status"];
          "turn"?: number | null;
          "updated_at"?: string;
          "wish_changed_at"?: string | null;
          "wish_due_at"?: string | null;
        };
        Relationships: [];
      };
      "phone_number_releases": {
        Row: {
          "attempts": number;
          "began_at": string | null;
          "calls_emptied_at": string | null;
          "confirmed_by": string | null;
          "created_at": string;
          "due_at": string | null;
          "final_at": string | null;
          "held_at": string | null;
          "id": string;
          "kept_at": string | null;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "organization_id": string | null;
          "phone_number_id": string;
          "released_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_release_status"];
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "attempts"?: number;
          "began_at"?: string | null;
          "calls_emptied_at"?: string | null;
          "confirmed_by"?: string | null;
          "created_at"?: string;
          "due_at"?: string | null;
          "final_at"?: string | null;
          "held_at"?: string | null;
          "id"?: string;
          "kept_at"?: string | null;
          "last_error_code"?: string | null;
          "last_error_message"?: string | null;
          "lease_token"?: string | null;
          "organization_id"?: string | null;
          "phone_number_id": string;
          "released_at"?: string | null;
          "status"?: Database["public"]["Enums"]["phone_number_release_status"];
          "updated_at"?: string;
        };
        Update: {
          "attempts"?: number;
          "began_at"?: string | null;
          "calls_emptied_at"?: string | null;
          "confirmed_by"?: string | null;
          "created_at"?: string;
          "due_at"?: string | null;
          "final_at"?: string | null;
          "held_at"?: string | null;
          "id"?: string;
          "kept_at"?: string | null;
          "last_error_code"?: string | null;
          "last_error_message"?: string | null;
          "lease_token"?: string | null;
          "organization_id"?: string | null;
          "phone_number_id"?: string;
          "released_at"?: string | null;
          "status"?: Database["public"]["Enums"]["phone_number_release_status"];
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "phone_number_releases_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "phone_number_releases_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "phone_number_releases_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "phone_number_releases_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "phone_numbers": {
        Row: {
          "activated_at": string | null;
          "capabilities": NonNullable<Json>;
          "country": string;
          "created_at": string;
          "id": string;
          "locality": string | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "purchased_at": string;
          "region": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "activated_at"?: string | null;
          "capabilities": NonNullable<Json>;
          "country": string;
          "created_at"?: string;
          "id"?: string;
          "locality"?: string | null;
          "order_id": string;
          "organization_id"?: string | null;
          "organization_name": string;
          "phone_number": string;
          "purchased_at"?: string;
          "region"?: string | null;
          "released_at"?: string | null;
          "releasing_at"?: string | null;
          "status"?: Database["public"]["Enums"]["phone_number_status"];
          "suspended_at"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "activated_at"?: string | null;
          "capabilities"?: NonNullable<Json>;
          "country"?: string;
          "created_at"?: string;
          "id"?: string;
          "locality"?: string | null;
          "order_id"?: string;
          "organization_id"?: string | null;
          "organization_name"?: string;
          "phone_number"?: string;
          "purchased_at"?: string;
          "region"?: string | null;
          "released_at"?: string | null;
          "releasing_at"?: string | null;
          "status"?: Database["public"]["Enums"]["phone_number_status"];
          "suspended_at"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "phone_numbers_order_id_fkey";
            columns: ["order_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_orders";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "phone_numbers_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
        ];
      };
      "platform_admins": {
        Row: {
          "created_at": string;
          "user_id": string;
        };
        ComputedFields: never;
        Insert: {
          "created_at"?: string;
          "user_id": string;
        };
        Update: {
          "created_at"?: string;
          "user_id"?: string;
        };
        Relationships: [];
      };
      "provisioning_settings": {
        Row: {
          "id": boolean;
          "max_attempts": number;
          "max_concurrent_purchases": number;
          "max_monthly_cost": number;
          "max_numbers_per_user": number;
          "max_organizations_per_user": number;
          "max_purchases_per_day": number;
          "max_purchases_per_hour": number;
          "purchases_paused": boolean;
          "release_grace": string;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "id"?: boolean;
          "max_attempts"?: number;
          "max_concurrent_purchases"?: number;
          "max_monthly_cost"?: number;
          "max_numbers_per_user"?: number;
          "max_organizations_per_user"?: number;
          "max_purchases_per_day"?: number;
          "max_purchases_per_hour"?: number;
          "purchases_paused"?: boolean;
          "release_grace"?: string;
          "updated_at"?: string;
        };
        Update: {
          "id"?: boolean;
          "max_attempts"?: number;
          "max_concurrent_purchases"?: number;
          "max_monthly_cost"?: number;
          "max_numbers_per_user"?: number;
          "max_organizations_per_user"?: number;
          "max_purchases_per_day"?: number;
          "max_purchases_per_hour"?: number;
          "purchases_paused"?: boolean;
          "release_grace"?: string;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "rates": {
        Row: {
          "amount": number;
          "country": string | null;
          "created_at": string;
          "currency": string;
          "id": string;
          "kind": Database["public"]["Enums"]["rate_kind"];
          "updated_at": string;
          "valid_from": string;
        };
        ComputedFields: never;
        Insert: {
          "amount": number;
          "country"?: string | null;
          "created_at"?: string;
          "currency"?: string;
          "id"?: string;
          "kind": Database["public"]["Enums"]["rate_kind"];
          "updated_at"?: string;
          "valid_from": string;
        };
        Update: {
          "amount"?: number;
          "country"?: string | null;
          "created_at"?: string;
          "currency"?: string;
          "id"?: string;
          "kind"?: Database["public"]["Enums"]["rate_kind"];
          "updated_at"?: string;
          "valid_from"?: string;
        };
        Relationships: [];
      };
      "reconciliation_findings": {
        Row: {
          "command": Json | null;
          "confirmed": boolean;
          "message": string;
          "number_key": string;
          "organization_id": string | null;
          "phone_number": string;
          "phone_number_id": string | null;
          "reconciliation_id": string;
          "title": string;
          "twilio_sid": string | null;
          "type": string;
        };
        ComputedFields: never;
        Insert: {
          "command"?: Json | null;
          "confirmed": boolean;
          "message": string;
          "number_key": string;
          "organization_id"?: string | null;
          "phone_number": string;
          "phone_number_id"?: string | null;
          "reconciliation_id": string;
          "title": string;
          "twilio_sid"?: string | null;
          "type": string;
        };
        Update: {
          "command"?: Json | null;
          "confirmed"?: boolean;
          "message"?: string;
          "number_key"?: string;
          "organization_id"?: string | null;
          "phone_number"?: string;
          "phone_number_id"?: string | null;
          "reconciliation_id"?: string;
          "title"?: string;
          "twilio_sid"?: string | null;
          "type"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "reconciliation_findings_reconciliation_id_fkey";
            columns: ["reconciliation_id"];
            isOneToOne: false;
            referencedRelation: "reconciliations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "reconciliation_findings_type_fkey";
            columns: ["type"];
            isOneToOne: false;
            referencedRelation: "notification_types";
            referencedColumns: ["type"];
          },
        ];
      };
      "reconciliation_sums": {
        Row: {
          "class": string;
          "currency": string;
          "monthly_cost": number;
          "numbers": number;
          "reconciliation_id": string;
          "without_price": number;
        };
        ComputedFields: never;
        Insert: {
          "class": string;
          "currency": string;
          "monthly_cost": number;
          "numbers": number;
          "reconciliation_id": string;
          "without_price": number;
        };
        Update: {
          "class"?: string;
          "currency"?: string;
          "monthly_cost"?: number;
          "numbers"?: number;
          "reconciliation_id"?: string;
          "without_price"?: number;
        };
        Relationships: [
          {
            foreignKeyName: "reconciliation_sums_reconciliation_id_fkey";
            columns: ["reconciliation_id"];
            isOneToOne: false;
            referencedRelation: "reconciliations";
            referencedColumns: ["id"];
          },
        ];
      };
      "reconciliations": {
        Row: {
          "agent_id": string | null;
          "asks_elevenlabs": boolean | null;
          "attempts": number;
          "concluded_at": string | null;
          "due_at": string | null;
          "failed_at": string | null;
          "id": string;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "list_prices": Json | null;
          "next_page": string | null;
          "numbers_at_elevenlabs": number | null;
          "numbers_at_twilio": number | null;
          "numbers_bought_back": number;
          "numbers_recorded": number | null;
          "project_name": string | null;
          "read_since": string | null;
          "started_at": string;
          "started_by": string;
          "status": Database["public"]["Enums"]["reconciliation_status"];
          "times_read": number;
          "unreadable_at_elevenlabs": number;
          "unreadable_at_twilio": number;
          "voice_url": string | null;
        };
        ComputedFields: never;
        Insert: {
          "agent_id"?: string | null;
          "asks_elevenlabs"?: boolean | null;
          "attempts"?: number;
          "concluded_at"?: string | null;
          "due_at"?: string | null;
          "failed_at"?: string | null;
          "id"?: string;
          "last_error_code"?: string | null;
          "last_error_message"?: string | null;
          "lease_token"?: string | null;
          "list_prices"?: Json | null;
          "next_page"?: string | null;
          "numbers_at_elevenlabs"?: number | null;
          "numbers_at_twilio"?: number | null;
          "numbers_bought_back"?: number;
          "numbers_recorded"?: number | null;
          "project_name"?: string | null;
          "read_since"?: string | null;
          "started_at"?: string;
          "started_by": string;
          "status"?: Database["public"]["Enums"]["reconciliation_status"];
          "times_read"?: number;
          "unreadable_at_elevenlabs"?: number;
          "unreadable_at_twilio"?: number;
          "voice_url"?: string | null;
        };
        Update: {
          "agent_id"?: string | null;
          "asks_elevenlabs"?: boolean | null;
          "attempts"?: number;
          "concluded_at"?: string | null;
          "due_at"?: string | null;
          "failed_at"?: string | null;
          "id"?: string;
          "last_error_code"?: string | null;
          "last_error_message"?: string | null;
          "lease_token"?: string | null;
          "list_prices"?: Json | null;
          "next_page"?: string | null;
          "numbers_at_elevenlabs"?: number | null;
          "numbers_at_twilio"?: number | null;
          "numbers_bought_back"?: number;
          "numbers_recorded"?: number | null;
          "project_name"?: string | null;
          "read_since"?: string | null;
          "started_at"?: string;
          "started_by"?: string;
          "status"?: Database["public"]["Enums"]["reconciliation_status"];
          "times_read"?: number;
          "unreadable_at_elevenlabs"?: number;
          "unreadable_at_twilio"?: number;
          "voice_url"?: string | null;
        };
        Relationships: [];
      };
      "registered_calls": {
        Row: {
          "call_sid": string;
          "organization_id": string | null;
          "phone_number_id": string;
          "registered_at": string;
        };
        ComputedFields: never;
        Insert: {
          "call_sid": string;
          "organization_id"?: string | null;
          "phone_number_id": string;
          "registered_at"?: string;
        };
        Update: {
          "call_sid"?: string;
          "organization_id"?: string | null;
          "phone_number_id"?: string;
          "registered_at"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "registered_calls_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "registered_calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "registered_calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "registered_calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "twilio_account": {
        Row: {
          "error_code": string | null;
          "error_message": string | null;
          "id": boolean;
          "last_probe_at": string | null;
          "next_probe_at": string | null;
          "refused_since": string | null;
          "unreachable_since": string | null;
          "updated_at": string;
        };
        ComputedFields: never;
        Insert: {
          "error_code"?: string | null;
          "error_message"?: string | null;
          "id"?: boolean;
          "last_probe_at"?: string | null;
          "next_probe_at"?: string | null;
          "refused_since"?: string | null;
          "unreachable_since"?: string | null;
          "updated_at"?: string;
        };
        Update: {
          "error_code"?: string | null;
          "error_message"?: string | null;
          "id"?: boolean;
          "last_probe_at"?: string | null;
          "next_probe_at"?: string | null;
          "refused_since"?: string | null;
          "unreachable_since"?: string | null;
          "updated_at"?: string;
        };
        Relationships: [];
      };
      "twilio_sightings": {
        Row: {
          "answers_elsewhere": boolean;
          "capabilities": NonNullable<Json>;
          "country": string | null;
          "friendly_name": string;
          "phone_number": string;
          "purchased_at": string | null;
          "reconciliation_id": string;
          "tagged_organization_id": string | null;
          "tagged_project": string | null;
          "twilio_sid": string;
          "voice_url": string;
        };
        ComputedFields: never;
        Insert: {
          "answers_elsewhere": boolean;
          "capabilities": NonNullable<Json>;
          "country"?: string | null;
          "friendly_name": string;
          "phone_number": string;
          "purchased_at"?: string | null;
          "reconciliation_id": string;
          "tagged_organization_id"?: string | null;
          "tagged_project"?: string | null;
          "twilio_sid": string;
          "voice_url": string;
        };
        Update: {
          "answers_elsewhere"?: boolean;
          "capabilities"?: NonNullable<Json>;
          "country"?: string | null;
          "friendly_name"?: string;
          "phone_number"?: string;
          "purchased_at"?: string | null;
          "reconciliation_id"?: string;
          "tagged_organization_id"?: string | null;
          "tagged_project"?: string | null;
          "twilio_sid"?: string;
          "voice_url"?: string;
        };
        Relationships: [
          {
            foreignKeyName: "twilio_sightings_reconciliation_id_fkey";
            columns: ["reconciliation_id"];
            isOneToOne: false;
            referencedRelation: "reconciliations";
            referencedColumns: ["id"];
          },
        ];
      };
      "wake_ups": {
        Row: {
          "arrived_at": string | null;
          "function_name": string;
          "id": number;
          "message_id": string;
          "request_id": number | null;
          "sent_at": string;
        };
        ComputedFields: never;
        Insert: {
          "arrived_at"?: string | null;
          "function_name": string;
          "id"?: never;
          "message_id": string;
          "request_id"?: number | null;
          "sent_at"?: string;
        };
        Update: {
          "arrived_at"?: string | null;
          "function_name"?: string;
          "id"?: never;
          "message_id"?: string;
          "request_id"?: number | null;
          "sent_at"?: string;
        };
        Relationships: [];
      };
      "woken_functions": {
        Row: {
          "function_name": string;
          "is_at_work": boolean;
          "looked_at": string;
        };
        ComputedFields: never;
        Insert: {
          "function_name": string;
          "is_at_work": boolean;
          "looked_at"?: string;
        };
        Update: {
          "function_name"?: string;
          "is_at_work"?: boolean;
          "looked_at"?: string;
        };
        Relationships: [];
      };
    };
    Views: {
      "call_records": {
        Row: {
          "agent_number": string | null;
          "call_sid": string | null;
          "conversation_id": string | null;
          "direction": Database["public"]["Enums"]["call_direction"];
          "duration_seconds": number | null;
          "failure_code": string | null;
          "failure_message": string | null;
          "id": string;
          "organization_id": string | null;
          "organization_name": string | null;
          "other_party": string | null;
          "phone_number_id": string | null;
          "placed_by": string | null;
          "provider_cost": number | null;
          "result": Database["public"]["Enums"]["call_result"] | null;
          "started_at": string;
          "status": Database["public"]["Enums"]["call_status"];
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "calls_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_costs";
            referencedColumns: ["phone_number_id"];
          },
          {
            foreignKeyName: "calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_records";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "calls_phone_number_id_fkey";
            columns: ["phone_number_id"];
            isOneToOne: false;
            referencedRelation: "phone_numbers";
            referencedColumns: ["id"];
          },
        ];
      };
      "monthly_costs": {
        Row: {
          "cost": number | null;
          "currency": string | null;
          "month": string | null;
          "number_cost": number | null;
          "number_months": number | null;
          "organization_exists": boolean | null;
          "organization_id": string | null;
          "organization_name": string | null;
          "sms": number | null;
          "sms_cost": number | null;
          "voice_cost": number | null;
          "voice_minutes": number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      "organization_phone_numbers": {
        Row: {
          "area_code": string | null;
          "area_code_met": boolean | null;
          "country": string | null;
          "country_met": boolean | null;
          "message": string | null;
          "organization_id": string | null;
          "phone_number": string | null;
          "reason": string | null;
          "region_met": boolean | null;
          "since": string | null;
          "state": Database["public"]["Enums"]["customer_state"] | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      "phone_number_costs": {
        Row: {
          "cost": number | null;
          "currency": string | null;
          "number_months": number | null;
          "organization_id": string;
          "organization_name": string;
          "phone_number": string;
          "phone_number_id": string;
          "purchased_at": string;
          "sms": number | null;
          "sms_cost": number | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "voice_minutes": number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      "phone_number_records": {
        Row: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "phone_numbers_order_id_fkey";
            columns: ["order_id"];
            isOneToOne: false;
            referencedRelation: "phone_number_orders";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "phone_numbers_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
        ];
      };
      "waiting_work": {
        Row: {
          "cost_so_far": string | null;
          "currency": string | null;
          "kind": string | null;
          "monthly_price": string | null;
          "notification_id": string | null;
          "notification_type": string | null;
          "organization_id": string | null;
          "organization_name": string | null;
          "phone_number": string | null;
          "progress": string | null;
          "since": string | null;
          "title": string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      "accept_project": {
        Args: {
          "numbers"?: string;
          "project_name": string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "former_names": (string)[];
          "id": boolean;
          "left_names": (string)[];
          "name": string | null;
          "seen_name": string | null;
          "seen_twilio_account_sid": string | null;
          "stopped_since": string | null;
          "twilio_account_sid": string | null;
          "updated_at": string;
        };
        SetofOptions: {
          from: "*";
          to: "own_project";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "activate_phone_number": {
        Args: {
          "elevenlabs_phone_id": string;
          "phone_number": string;
          "replace"?: boolean;
          "verification"?:
            Database["public"]["Enums"]["elevenlabs_verification"];
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "activate_with_link": {
        Args: {
          "elevenlabs_phone_id"?: string;
          "token_hash": string;
          "verification"?:
            Database["public"]["Enums"]["elevenlabs_verification"];
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "answer_call": {
        Args: {
          "call_sid": string;
          "caller"?: string;
          "phone_number": string;
          "project_name"?: string;
        };
        Returns: {
          "is_to_be_registered": boolean;
          "organization_id": string;
          "organization_name": string;
          "status": Database["public"]["Enums"]["phone_number_status"];
        }[];
      };
      "are_wake_ups_failing": {
        Args: Record<PropertyKey, never>;
        Returns: boolean;
      };
      "begin_call": {
        Args: {
          "country": string;
          "idempotency_key"?: string;
          "organization_id": string;
          "phone_number": string;
          "placed_by"?: string;
          "project_name"?: string;
        };
        Returns: {
          "answer_token": string;
          "call_id": string;
          "elevenlabs_phone_id": string;
          "failure_code": string;
          "failure_message": string;
          "is_verified": boolean;
          "outcome_token": string;
        }[];
      };
      "begin_import": {
        Args: {
          "phone_number": string;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "begin_reconciliation": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "agent_id": string | null;
          "asks_elevenlabs": boolean | null;
          "attempts": number;
          "concluded_at": string | null;
          "due_at": string | null;
          "failed_at": string | null;
          "id": string;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "list_prices": Json | null;
          "next_page": string | null;
          "numbers_at_elevenlabs": number | null;
          "numbers_at_twilio": number | null;
          "numbers_bought_back": number;
          "numbers_recorded": number | null;
          "project_name": string | null;
          "read_since": string | null;
          "started_at": string;
          "started_by": string;
          "status": Database["public"]["Enums"]["reconciliation_status"];
          "times_read": number;
          "unreadable_at_elevenlabs": number;
          "unreadable_at_twilio": number;
          "voice_url": string | null;
        };
        SetofOptions: {
          from: "*";
          to: "reconciliations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "begin_take_over": {
        Args: {
          "organization_id": string;
          "phone_number": string;
          "project_name"?: string;
          "twilio_account_sid"?: string;
          "twilio_sid"?: string;
        };
        Returns: undefined;
      };
      "cancel_phone_number_order": {
        Args: { "lease_token": string; "order_id": string };
        Returns: string;
      };
      "claim_delivery_batch": {
        Args: {
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: Json;
      };
      "claim_import_batch": {
        Args: {
          "batch_size": number;
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: Json;
      };
      "claim_notification_deliveries": {
        Args: {
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "body": string;
          "body_with_link": string;
          "command": Json;
          "cost_so_far": string;
          "emailed": boolean;
          "emailed_to": (string)[];
          "kind": Database["public"]["Enums"]["delivery_kind"];
          "lease_token": string;
          "notification_id": string;
          "organization_id": string;
          "organization_name": string;
          "phone_number": string;
          "posted": boolean;
          "reminder": number;
          "title": string;
          "type": string;
          "waits_since": string;
        }[];
      };
      "claim_order_batch": {
        Args: {
          "answered_by"?: Database["public"]["Enums"]["answering"];
          "batch_size": number;
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: Json;
      };
      "claim_phone_number_orders": {
        Args: {
          "batch_size": number;
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "area_code": string;
          "area_code_country": string;
          "area_code_regions": (string)[];
          "asked_to_sell": boolean;
          "attempts": number;
          "country": string;
          "former_projects": (string)[];
          "lease_token": string;
          "order_id": string;
          "organization_exists": boolean;
          "organization_id": string;
          "organization_name": string;
          "reserved_phone_number": string;
          "reserved_seconds_ago": number;
        }[];
      };
      "claim_phone_number_releases": {
        Args: {
          "batch_size": number;
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "attempts": number;
          "elevenlabs_phone_id": string;
          "former_projects": (string)[];
          "is_imported": boolean;
          "lease_token": string;
          "organization_id": string;
          "phone_number": string;
          "release_id": string;
          "twilio_sid": string;
        }[];
      };
      "claim_reconciliation": {
        Args: {
          "agent_id"?: string;
          "asks_elevenlabs": boolean;
          "project_name"?: string;
          "twilio_account_sid"?: string;
          "voice_url"?: string;
        };
        Returns: {
          "agent_id": string | null;
          "asks_elevenlabs": boolean | null;
          "attempts": number;
          "concluded_at": string | null;
          "due_at": string | null;
          "failed_at": string | null;
          "id": string;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "list_prices": Json | null;
          "next_page": string | null;
          "numbers_at_elevenlabs": number | null;
          "numbers_at_twilio": number | null;
          "numbers_bought_back": number;
          "numbers_recorded": number | null;
          "project_name": string | null;
          "read_since": string | null;
          "started_at": string;
          "started_by": string;
          "status": Database["public"]["Enums"]["reconciliation_status"];
          "times_read": number;
          "unreadable_at_elevenlabs": number;
          "unreadable_at_twilio": number;
          "voice_url": string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "reconciliations";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "claim_release_batch": {
        Args: {
          "batch_size": number;
          "lease_seconds": number;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: Json;
      };
      "complete_phone_number_import": {
        Args: { "elevenlabs_phone_id": string; "phone_number_id": string };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "complete_phone_number_order": {
        Args: {
          "capabilities": Json;
          "country": string;
          "lease_token": string;
          "locality"?: string;
          "monthly_price"?: number;
          "monthly_price_currency"?: string;
          "order_id": string;
          "phone_number": string;
          "project_name"?: string;
          "purchased_at"?: string;
          "region"?: string;
          "twilio_account_sid"?: string;
          "twilio_sid": string;
        };
        Returns: string;
      };
      "complete_phone_number_release": {
        Args: { "lease_token": string; "release_id": string };
        Returns: string;
      };
      "complete_take_over": {
        Args: {
          "capabilities": Json;
          "country": string;
          "monthly_price"?: number;
          "monthly_price_currency"?: string;
          "organization_id": string;
          "phone_number": string;
          "project_name"?: string;
          "purchased_at"?: string;
          "twilio_account_sid"?: string;
          "twilio_sid": string;
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "conclude_reconciliation": {
        Args: { "lease_token": string; "reconciliation_id": string };
        Returns: {
          "agent_id": string | null;
          "asks_elevenlabs": boolean | null;
          "attempts": number;
          "concluded_at": string | null;
          "due_at": string | null;
          "failed_at": string | null;
          "id": string;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "list_prices": Json | null;
          "next_page": string | null;
          "numbers_at_elevenlabs": number | null;
          "numbers_at_twilio": number | null;
          "numbers_bought_back": number;
          "numbers_recorded": number | null;
          "project_name": string | null;
          "read_since": string | null;
          "started_at": string;
          "started_by": string;
          "status": Database["public"]["Enums"]["reconciliation_status"];
          "times_read": number;
          "unreadable_at_elevenlabs": number;
          "unreadable_at_twilio": number;
          "voice_url": string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "reconciliations";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "confirm_phone_number_release": {
        Args: {
          "is_final": boolean;
          "lease_token": string;
          "release_id": string;
        };
        Returns: string;
      };
      "count_waiting_work": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "kind": string;
          "oldest_since": string;
          "waiting": number;
        }[];
      };
      "diagnose": { Args: Record<PropertyKey, never>; Returns: Json };
      "diagnose_project": {
        Args: { "project_name": string; "twilio_account_sid"?: string };
        Returns: Json;
      };
      "dismiss_notification": {
        Args: { "notification_id": string; "reason": string };
        Returns: {
          "body": string;
          "command": Json | null;
          "created_at": string;
          "data": NonNullable<Json>;
          "dismissed_reason": string | null;
          "id": string;
          "order_id": string | null;
          "organization_id": string | null;
          "phone_number_id": string | null;
          "progress": string | null;
          "resolved_at": string | null;
          "resolved_by": string | null;
          "status": Database["public"]["Enums"]["notification_status"];
          "subject": string;
          "title": string;
          "type": string;
          "updated_at": string;
        };
        SetofOptions: {
          from: "*";
          to: "admin_notifications";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "end_import": {
        Args: { "began_at": string; "phone_number": string };
        Returns: undefined;
      };
      "end_outbound_call": {
        Args: {
          "answer_token": string;
          "call_sid": string;
          "duration_seconds"?: number;
          "outcome": string;
        };
        Returns: undefined;
      };
      "erase_caller": { Args: { "caller": string }; Returns: Json };
      "export_caller": { Args: { "caller": string }; Returns: Json };
      "fail_phone_number_import": {
        Args: {
          "counts_as_attempt"?: boolean;
          "error_code": string;
          "error_message": string;
          "lease_token": string;
          "nothing_began_at"?: string;
          "phone_number_id": string;
          "retry_in_seconds"?: number;
        };
        Returns: string;
      };
      "fail_phone_number_order": {
        Args: {
          "counts_as_attempt"?: boolean;
          "error_code": string;
          "error_message": string;
          "is_passing"?: boolean;
          "keep_reservation"?: boolean;
          "lease_token": string;
          "order_id": string;
          "retry_in_seconds"?: number;
        };
        Returns: string;
      };
      "fail_phone_number_release": {
        Args: {
          "counts_as_attempt"?: boolean;
          "error_code": string;
          "error_message": string;
          "lease_token": string;
          "release_id": string;
          "retry_in_seconds"?: number;
        };
        Returns: string;
      };
      "greet_caller": {
        Args: { "called_number": string };
        Returns: {
          "organization_id": string;
          "organization_name": string;
        }[];
      };
      "has_phone_number": {
        Args: { "phone_number": string };
        Returns: boolean;
      };
      "heartbeat_problems": {
        Args: Record<PropertyKey, never>;
        Returns: (string)[];
      };
      "ids_to_ask": {
        Args: {
          "batch_size": number;
          "lease_token": string;
          "reconciliation_id": string;
        };
        Returns: (string)[];
      };
      "is_platform_admin": {
        Args: Record<PropertyKey, never>;
        Returns: boolean;
      };
      "keep_phone_number": {
        Args: { "phone_number": string };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "list_calls": {
        Args: {
          "before_id"?: string;
          "before_started_at"?: string;
          "organization_id": string;
          "page_size"?: number;
        };
        Returns: Json;
      };
      "list_phone_numbers": {
        Args: { "organization_id": string };
        Returns: Json;
      };
      "list_waiting_work": {
        Args: { "most"?: number };
        Returns: {
          "cost_so_far": string;
          "currency": string;
          "kind": string;
          "monthly_price": string;
          "notification_id": string;
          "notification_type": string;
          "organization_id": string;
          "organization_name": string;
          "phone_number": string;
          "progress": string;
          "since": string;
          "title": string;
        }[];
      };
      "measure_durations": {
        Args: { "days"?: number };
        Returns: {
          "organizations": number;
          "p50": string;
          "p95": string;
          "step": string;
        }[];
      };
      "next_import_page": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "next_page": string;
        }[];
      };
      "next_message_page": {
        Args: { "project_name"?: string; "twilio_account_sid"?: string };
        Returns: {
          "day": string;
          "next_page": string;
        }[];
      };
      "open_activation_link": { Args: { "token_hash": string }; Returns: Json };
      "order_phone_numbers": {
        Args: {
          "batch_size"?: number;
          "confirmed"?: number;
          "organization_ids"?: (string)[];
        };
        Returns: {
          "currency": string;
          "hours": number;
          "monthly_cost": number;
          "monthly_price": number;
          "numbers": number;
          "ordered": number;
          "waiting_before": number;
          "within_monthly_cost": number;
        }[];
      };
      "postpone_notification_deliveries": {
        Args: { "reason": string };
        Returns: number;
      };
      "postpone_reconciliation": {
        Args: {
          "error_code": string;
          "error_message": string;
          "for_good": boolean;
          "lease_token": string;
          "reconciliation_id": string;
        };
        Returns: undefined;
      };
      "prepare_activation": {
        Args: {
          "elevenlabs_phone_id"?: string;
          "phone_number": string;
          "replace"?: boolean;
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "prepare_take_over": {
        Args: {
          "organization_id": string;
          "phone_number": string;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        }[];
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "prepare_write_off": {
        Args: {
          "confirmation": string;
          "phone_number": string;
          "project_name"?: string;
          "twilio_account_sid"?: string;
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "read_call": {
        Args: { "call_id": string };
        Returns: {
          "agent_number": string | null;
          "created_at": string;
          "direction": Database["public"]["Enums"]["call_direction"];
          "duration_seconds": number | null;
          "emptied_at": string | null;
          "id": string;
          "idempotency_key": string | null;
          "organization_id": string | null;
          "organization_name": string | null;
          "other_party": string | null;
          "phone_number_id": string | null;
          "placed_by": string | null;
          "request_hash": string | null;
          "result": Database["public"]["Enums"]["call_result"] | null;
          "started_at": string;
          "status": Database["public"]["Enums"]["call_status"];
          "updated_at": string;
        };
        SetofOptions: {
          from: "*";
          to: "calls";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "read_customer_state": {
        Args: { "organization_id": string };
        Returns: {
          "area_code": string | null;
          "area_code_met": boolean | null;
          "country": string | null;
          "country_met": boolean | null;
          "message": string | null;
          "organization_id": string | null;
          "phone_number": string | null;
          "reason": string | null;
          "region_met": boolean | null;
          "since": string | null;
          "state": Database["public"]["Enums"]["customer_state"] | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "organization_phone_numbers";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "read_phone_number": {
        Args: { "phone_number": string };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "read_reconciliation": {
        Args: Record<PropertyKey, never>;
        Returns: Json;
      };
      "read_test_wake_up": { Args: { "request_id": number }; Returns: Json };
      "record_account_refusal": {
        Args: {
          "error_code": string;
          "error_message": string;
          "keep_reservation"?: boolean;
          "lease_token": string;
          "order_id": string;
        };
        Returns: string;
      };
      "record_activation_links": { Args: { "links": Json }; Returns: number };
      "record_answering": {
        Args: { "answered_by": Database["public"]["Enums"]["answering"] };
        Returns: undefined;
      };
      "record_call_outcome": {
        Args: {
          "call_id": string;
          "call_sid"?: string;
          "conversation_id"?: string;
          "failure_code"?: string;
          "failure_message"?: string;
          "outcome_token": string;
          "status": Database["public"]["Enums"]["call_status"];
        };
        Returns: {
          "agent_number": string | null;
          "created_at": string;
          "direction": Database["public"]["Enums"]["call_direction"];
          "duration_seconds": number | null;
          "emptied_at": string | null;
          "id": string;
          "idempotency_key": string | null;
          "organization_id": string | null;
          "organization_name": string | null;
          "other_party": string | null;
          "phone_number_id": string | null;
          "placed_by": string | null;
          "request_hash": string | null;
          "result": Database["public"]["Enums"]["call_result"] | null;
          "started_at": string;
          "status": Database["public"]["Enums"]["call_status"];
          "updated_at": string;
        };
        SetofOptions: {
          from: "*";
          to: "calls";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "record_elevenlabs_sightings": {
        Args: {
          "lease_token": string;
          "next_page"?: string;
          "reconciliation_id": string;
          "sightings": Json;
          "unreadable"?: number;
        };
        Returns: {
          "agent_id": string | null;
          "asks_elevenlabs": boolean | null;
          "attempts": number;
          "concluded_at": string | null;
          "due_at": string | null;
          "failed_at": string | null;
          "id": string;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "list_prices": Json | null;
          "next_page": string | null;
          "numbers_at_elevenlabs": number | null;
          "numbers_at_twilio": number | null;
          "numbers_bought_back": number;
          "numbers_recorded": number | null;
          "project_name": string | null;
          "read_since": string | null;
          "started_at": string;
          "started_by": string;
          "status": Database["public"]["Enums"]["reconciliation_status"];
          "times_read": number;
          "unreadable_at_elevenlabs": number;
          "unreadable_at_twilio": number;
          "voice_url": string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "reconciliations";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "record_finished_call": {
        Args: {
          "agent_number"?: string;
          "call_sid"?: string;
          "conversation_id": string;
          "direction": Database["public"]["Enums"]["call_direction"];
          "duration_seconds"?: number;
          "other_party"?: string;
          "provider_cost"?: number;
          "result"?: Database["public"]["Enums"]["call_result"];
          "started_at"?: string;
          "status": Database["public"]["Enums"]["call_status"];
        };
        Returns: string;
      };
      "record_heartbeat": {
        Args: { "problems": (string)[] };
        Returns: undefined;
      };
      "record_import_page": {
        Args: { "imports": Json; "next_page"?: string; "page"?: string };
        Returns: {
          "changed": number;
          "to_activate": number;
        }[];
      };
      "record_import_refusal": {
        Args: {
          "error_code": string;
          "error_message": string;
          "lease_token": string;
          "nothing_began_at"?: string;
          "phone_number_id": string;
        };
        Returns: string;
      };
      "record_message_page": {
        Args: {
          "counts": Json;
          "day": string;
          "next_page"?: string;
          "page"?: string;
        };
        Returns: boolean;
      };
      "record_missed_call": {
        Args: { "call_sid": string; "caller"?: string; "phone_number": string };
        Returns: {
          "organization_name": string;
          "status": Database["public"]["Enums"]["phone_number_status"];
        }[];
      };
      "record_notification_delivery": {
        Args: {
          "emailed": boolean;
          "emailed_to"?: (string)[];
          "error"?: string;
          "lease_token": string;
          "notification_ids": (string)[];
          "posted": boolean;
        };
        Returns: number;
      };
      "record_registration": {
        Args: {
          "call_id": string;
          "conversation_id"?: string;
          "failure_code"?: string;
          "failure_message"?: string;
        };
        Returns: undefined;
      };
      "record_test_wake_up": {
        Args: { "message_id": string };
        Returns: boolean;
      };
      "record_twilio_sightings": {
        Args: {
          "lease_token": string;
          "list_prices"?: Json;
          "next_page"?: string;
          "reconciliation_id": string;
          "sightings": Json;
          "unreadable"?: number;
        };
        Returns: {
          "agent_id": string | null;
          "asks_elevenlabs": boolean | null;
          "attempts": number;
          "concluded_at": string | null;
          "due_at": string | null;
          "failed_at": string | null;
          "id": string;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "list_prices": Json | null;
          "next_page": string | null;
          "numbers_at_elevenlabs": number | null;
          "numbers_at_twilio": number | null;
          "numbers_bought_back": number;
          "numbers_recorded": number | null;
          "project_name": string | null;
          "read_since": string | null;
          "started_at": string;
          "started_by": string;
          "status": Database["public"]["Enums"]["reconciliation_status"];
          "times_read": number;
          "unreadable_at_elevenlabs": number;
          "unreadable_at_twilio": number;
          "voice_url": string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "reconciliations";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "release_phone_number": {
        Args: { "confirmation": string; "phone_number": string };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "report_costs": {
        Args: {
          "after_organization_id"?: string;
          "end_day": string;
          "first_day": string;
          "page_size"?: number;
          "sms_counts"?: Json;
        };
        Returns: Json;
      };
      "report_unaccounted_number": {
        Args: {
          "monthly_price"?: number;
          "monthly_price_currency"?: string;
          "phone_number": string;
          "tag": string;
          "twilio_sid": string;
        };
        Returns: undefined;
      };
      "require_organization": {
        Args: { "organization_id": string };
        Returns: string;
      };
      "require_unrecorded_number": {
        Args: {
          "confirmation": string;
          "organization_id"?: string;
          "phone_number": string;
          "project_name"?: string;
          "twilio_account_sid"?: string;
          "twilio_sid": string;
        };
        Returns: undefined;
      };
      "reserve_phone_number": {
        Args: {
          "lease_seconds": number;
          "lease_token": string;
          "order_id": string;
          "phone_number": string;
        };
        Returns: string;
      };
      "resume_phone_number": {
        Args: { "phone_number": string };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "retry_phone_number_order": {
        Args: { "area_code"?: string; "organization_id": string };
        Returns: {
          "announced_at": string | null;
          "approved_at": string | null;
          "area_code": string | null;
          "asked_to_sell_at": string | null;
          "attempts": number;
          "cancelled_at": string | null;
          "country": string | null;
          "created_at": string;
          "due_at": string | null;
          "failed_at": string | null;
          "held_at": string | null;
          "id": string;
          "is_begun": boolean;
          "last_error_code": string | null;
          "last_error_message": string | null;
          "lease_token": string | null;
          "ordered_by": string | null;
          "organization_deleted_at": string | null;
          "organization_id": string;
          "organization_name": string;
          "purchased_at": string | null;
          "purchasing_at": string | null;
          "reserved_at": string | null;
          "reserved_phone_number": string | null;
          "status": Database["public"]["Enums"]["phone_number_order_status"];
          "turn": number | null;
          "updated_at": string;
          "wish_changed_at": string | null;
          "wish_due_at": string | null;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_orders";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "search_records": {
        Args: { "most"?: number; "words": string };
        Returns: {
          "matched_by": string;
          "number_status": Database["public"]["Enums"]["phone_number_status"];
          "order_status":
            Database["public"]["Enums"]["phone_number_order_status"];
          "organization_id": string;
          "organization_name": string;
          "phone_number": string;
        }[];
      };
      "send_test_wake_up": {
        Args: Record<PropertyKey, never>;
        Returns: number;
      };
      "summarize_waiting_imports": {
        Args: Record<PropertyKey, never>;
        Returns: {
          "monthly_costs": Json;
          "oldest_since": string;
          "waiting": number;
          "without_price": number;
        }[];
      };
      "suspend_phone_number": {
        Args: { "phone_number": string };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "take_listed_imports": { Args: { "batch_size": number }; Returns: Json };
      "take_outbound_call": {
        Args: {
          "answer_token": string;
          "call_sid": string;
          "project_name"?: string;
        };
        Returns: {
          "agent_number": string;
          "call_id": string;
          "organization_id": string;
          "organization_name": string;
          "other_party": string;
        }[];
      };
      "tell_organization_story": {
        Args: { "organization_id": string };
        Returns: Database["public"]["CompositeTypes"]["story_event"][];
        SetofOptions: {
          from: "*";
          to: "story_event";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "tell_phone_number_story": {
        Args: { "phone_number": string };
        Returns: Database["public"]["CompositeTypes"]["story_event"][];
        SetofOptions: {
          from: "*";
          to: "story_event";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      "wake_again": { Args: { "function_name": string }; Returns: boolean };
      "write_off_phone_number": {
        Args: {
          "confirmation": string;
          "phone_number": string;
          "twilio_sid": string;
        };
        Returns: {
          "activated_at": string | null;
          "answered_by": Database["public"]["Enums"]["number_answering"];
          "capabilities": NonNullable<Json>;
          "country": string;
          "elevenlabs_phone_id": string | null;
          "elevenlabs_phone_id_set_at": string | null;
          "elevenlabs_phone_id_set_by": string | null;
          "elevenlabs_verification":
            | Database["public"]["Enums"]["elevenlabs_verification"]
            | null;
          "id": string;
          "importing_since": string | null;
          "locality": string | null;
          "monthly_price": number | null;
          "monthly_price_currency": string | null;
          "monthly_price_source":
            | Database["public"]["Enums"]["price_source"]
            | null;
          "order_id": string;
          "organization_id": string | null;
          "organization_name": string;
          "phone_number": string;
          "project_name": string | null;
          "purchased_at": string;
          "region": string | null;
          "release_due_at": string | null;
          "released_at": string | null;
          "releasing_at": string | null;
          "status": Database["public"]["Enums"]["phone_number_status"];
          "suspended_at": string | null;
          "twilio_account_sid": string | null;
          "twilio_sid": string;
        };
        SetofOptions: {
          from: "*";
          to: "phone_number_records";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      "yield_reconciliation": {
        Args: { "lease_token": string; "reconciliation_id": string };
        Returns: undefined;
      };
    };
    Enums: {
      "answering": "import_by_admin" | "automatic_import" | "registration";
      "call_direction": "inbound" | "outbound";
      "call_result": "answered" | "voicemail" | "busy" | "no_answer" | "failed";
      "call_status":
        | "dialling"
        | "in_progress"
        | "finished"
        | "failed"
        | "unknown";
      "customer_state":
        | "ordering"
        | "waiting"
        | "setting_up"
        | "active"
        | "suspended"
        | "ending"
        | "failed"
        | "none";
      "delivery_kind": "single" | "digest";
      "elevenlabs_verification": "verified" | "unverified" | "skipped";
      "notification_actor": "admin" | "nobody";
      "notification_status": "pending" | "resolved" | "dismissed";
      "number_answering": "import" | "registration";
      "organization_role": "owner" | "member";
      "phone_number_order_status":
        | "queued"
        | "purchasing"
        | "purchased"
        | "held"
        | "failed"
        | "cancelled";
      "phone_number_release_status": "scheduled" | "held" | "kept" | "released";
      "phone_number_status":
        | "pending_import"
        | "active"
        | "suspended"
        | "releasing"
        | "released";
      "price_source": "twilio" | "rate";
      "provisioning_policy": "auto" | "hold" | "never";
      "rate_kind": "number_month" | "sms" | "voice_minute";
      "reconciliation_status":
        | "queued"
        | "reading_twilio"
        | "asking_twilio"
        | "reading_elevenlabs"
        | "asking_elevenlabs"
        | "comparing"
        | "adopting"
        | "announcing"
        | "concluded"
        | "failed";
    };
    CompositeTypes: {
      "story_event": {
        "at": string | null;
        "event": string | null;
        "description": string | null;
        "actor": string | null;
        "phone_number": string | null;
        "organization_id": string | null;
      };
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema =
  DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof (
      & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
        "Tables"
      ]
      & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
        "Views"
      ]
    )
    : never = never,
> = DefaultSchemaTableNameOrOptions extends
  { schema: keyof DatabaseWithoutInternals } ? (
    & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
      "Tables"
    ]
    & DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
      "Views"
    ]
  )[TableName] extends {
    Row: infer R;
  } ? R
  : never
  : DefaultSchemaTableNameOrOptions extends
    keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[
      DefaultSchemaTableNameOrOptions
    ] extends {
      Row: infer R;
    } ? R
    : never
  : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
      "Tables"
    ]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends
  { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
    "Tables"
  ][TableName] extends {
    Insert: infer I;
  } ? I
  : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I;
    } ? I
    : never
  : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
      "Tables"
    ]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends
  { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]][
    "Tables"
  ][TableName] extends {
    Update: infer U;
  } ? U
  : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U;
    } ? U
    : never
  : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]][
      "Enums"
    ]
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends
  { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][
    EnumName
  ]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  } ? keyof DatabaseWithoutInternals[
      PublicCompositeTypeNameOrOptions["schema"]
    ]["CompositeTypes"]
    : never = never,
> = PublicCompositeTypeNameOrOptions extends
  { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]][
    "CompositeTypes"
  ][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never;

export const Constants = {
  "public": {
    Enums: {
      "answering": ["import_by_admin", "automatic_import", "registration"],
      "call_direction": ["inbound", "outbound"],
      "call_result": ["answered", "voicemail", "busy", "no_answer", "failed"],
      "call_status": [
        "dialling",
        "in_progress",
        "finished",
        "failed",
        "unknown",
      ],
      "customer_state": [
        "ordering",
        "waiting",
        "setting_up",
        "active",
        "suspended",
        "ending",
        "failed",
        "none",
      ],
      "delivery_kind": ["single", "digest"],
      "elevenlabs_verification": ["verified", "unverified", "skipped"],
      "notification_actor": ["admin", "nobody"],
      "notification_status": ["pending", "resolved", "dismissed"],
      "number_answering": ["import", "registration"],
      "organization_role": ["owner", "member"],
      "phone_number_order_status": [
        "queued",
        "purchasing",
        "purchased",
        "held",
        "failed",
        "cancelled",
      ],
      "phone_number_release_status": ["scheduled", "held", "kept", "released"],
      "phone_number_status": [
        "pending_import",
        "active",
        "suspended",
        "releasing",
        "released",
      ],
      "price_source": ["twilio", "rate"],
      "provisioning_policy": ["auto", "hold", "never"],
      "rate_kind": ["number_month", "sms", "voice_minute"],
      "reconciliation_status": [
        "queued",
        "reading_twilio",
        "asking_twilio",
        "reading_elevenlabs",
        "asking_elevenlabs",
        "comparing",
        "adopting",
        "announcing",
        "concluded",
        "failed",
      ],
    },
  },
} as const;
